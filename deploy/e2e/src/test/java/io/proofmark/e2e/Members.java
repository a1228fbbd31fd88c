package io.proofmark.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Who reads for a consumer group. */
record Members(String bootstrap) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Waits until so many members have partitions each. */
    void awaitReading(String group, int members) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> reading(admin, group) == members);
        }
    }

    private static long reading(Admin admin, String group) throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get().members().stream()
                .filter(member -> !member.assignment().topicPartitions().isEmpty())
                .count();
    }
}
