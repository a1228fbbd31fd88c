package io.proofmark.testing;

import io.proofmark.log.TopicSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/** Topics and groups of a test's broker. */
record Topology(String bootstrap) {

    private static final Duration LOOK = Duration.ofMillis(20);
    /** A static member that closed is remembered until its session ends, unless it is told to leave. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    void makeAnew() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            for (GroupListing group : admin.listGroups().all().get()) {
                forget(admin, group.groupId());
            }
            admin.deleteTopics(admin.listTopics().names().get()).all().get();
            while (!admin.listTopics().names().get().isEmpty()) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
        } catch (ExecutionException e) {
            throw new KafkaException("topics cannot be made anew", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
        TopicSetup.create(bootstrap);
    }

    private static void forget(Admin admin, String group) throws ExecutionException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!forgotten(admin, group, end)) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static boolean forgotten(Admin admin, String group, Instant end)
            throws ExecutionException, InterruptedException {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            if (e.getCause() instanceof GroupNotEmptyException && Instant.now().isBefore(end)) {
                admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
                return false;
            }
            throw e;
        }
    }
}
