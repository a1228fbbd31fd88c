package io.proofmark.log;

import static java.util.Objects.requireNonNull;

import io.proofmark.events.Topic;
import io.proofmark.events.Topic.Kept;
import io.proofmark.events.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics of the log and asserts that they are as they must be. */
public final class TopicSetup {

    private static final int REQUEST_MS = 5000;

    private TopicSetup() {}

    /**
     * Creates every topic that is missing, topics of dead letters included; leaves existing ones alone.
     *
     * @param bootstrap addresses of the broker
     */
    public static void create(String bootstrap) {
        create(bootstrap, Optional.empty());
    }

    /** As {@link #create(String)}, with so many replicas of each partition. */
    public static void create(String bootstrap, Optional<Short> replicas) {
        List<Topic> all = Stream.concat(Topics.ALL.stream(), deadLetters()).toList();
        try (Admin admin = admin(bootstrap)) {
            List<NewTopic> topics = all.stream()
                    .map(topic -> new NewTopic(topic.name(), Optional.of(Topic.PARTITIONS), replicas)
                            .configs(topic.settings()))
                    .toList();
            for (var created : admin.createTopics(topics).values().entrySet()) {
                try {
                    created.getValue().get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new KafkaException("topic " + created.getKey() + " cannot be created", e.getCause());
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    /**
     * Asserts that topics exist with their partitions and settings.
     *
     * @throws KafkaException naming topic, setting, what is and what must be
     */
    public static void assertSettings(String bootstrap, List<Topic> topics) {
        try (Admin admin = admin(bootstrap)) {
            var names = topics.stream().map(Topic::name).toList();
            var described = admin.describeTopics(names).allTopicNames().get();
            var resources = names.stream()
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList();
            var configs = admin.describeConfigs(resources).all().get();
            List<String> faults = new ArrayList<>();
            for (Topic topic : topics) {
                int partitions =
                        requireNonNull(described.get(topic.name())).partitions().size();
                if (partitions != Topic.PARTITIONS) {
                    faults.add(topic.name() + " has " + partitions + " partitions, must have " + Topic.PARTITIONS);
                }
                Config config = configs.get(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()));
                compare(topic, requireNonNull(config), faults);
            }
            if (!faults.isEmpty()) {
                throw new KafkaException(String.join("; ", faults));
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException missing) {
                throw new KafkaException("a topic of the log is missing; create them first", missing);
            }
            throw new KafkaException("topics cannot be described", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    static void assertSettings(ReaderSettings settings) {
        assertSettings(settings.bootstrap(), settings.topics());
    }

    private static void compare(Topic topic, Config config, List<String> faults) {
        for (Map.Entry<String, String> wanted : topic.settings().entrySet()) {
            String is = config.get(wanted.getKey()).value();
            if (!wanted.getValue().equals(is)) {
                faults.add(topic.name() + ": " + wanted.getKey() + " is " + is + ", must be " + wanted.getValue());
            }
        }
    }

    private static Stream<Topic> deadLetters() {
        return Topics.READERS.entrySet().stream().flatMap(reader -> reader.getValue().stream()
                .map(topic -> new Topic(topic.deadLetters(reader.getKey()), List.of(), kept(topic))));
    }

    // What can be erased must not live for ever beside its topic.
    private static Kept kept(Topic topic) {
        return topic.kept() == Kept.COMPACTED ? Kept.SEVEN_DAYS : Kept.FOR_EVER;
    }

    private static Admin admin(String bootstrap) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                REQUEST_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                2 * REQUEST_MS));
    }
}
