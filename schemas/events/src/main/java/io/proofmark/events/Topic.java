package io.proofmark.events;

import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic of the log, what may be appended to it and how long it is kept.
 *
 * @param name the name on the broker, {@code proofmark.<fact>.v1}
 * @param schemas the records that it may hold
 * @param kept how long
 */
public record Topic(String name, List<Schema> schemas, Kept kept) {

    /** Every topic has this many partitions for the whole of its life: keys must not move. */
    public static final int PARTITIONS = 12;

    /** The largest record value the log takes, in bytes. */
    public static final int MAX_EVENT_BYTES = 64 * 1024;

    /** How long a topic keeps its records. */
    public enum Kept {
        FOR_EVER,
        COMPACTED,
        SEVEN_DAYS
    }

    /** The settings that the broker must show for this topic; a service refuses to start when they differ. */
    public Map<String, String> settings() {
        return switch (kept) {
            case FOR_EVER -> Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.CLEANUP_POLICY_CONFIG, "delete");
            case COMPACTED ->
                Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG, "compact",
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "86400000");
            case SEVEN_DAYS ->
                Map.of(TopicConfig.RETENTION_MS_CONFIG, "604800000", TopicConfig.CLEANUP_POLICY_CONFIG, "delete");
        };
    }

    /** The topic that takes what the group could not use of this one. */
    public String deadLetters(String group) {
        return deadLetters(name, group);
    }

    /** The topic that takes what the group could not use of the named one. */
    public static String deadLetters(String topic, String group) {
        return topic + ".dead." + group;
    }
}
