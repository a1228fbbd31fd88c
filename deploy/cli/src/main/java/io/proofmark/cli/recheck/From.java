package io.proofmark.cli.recheck;

import io.proofmark.log.Position;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** From where on records are compared; what lies before is believed. */
sealed interface From {

    /** Whether the record is to be compared. */
    boolean reaches(Position position);

    /** All of them. */
    record Beginning() implements From {
        @Override
        public boolean reaches(Position position) {
            return true;
        }
    }

    /** From an offset of every partition on. */
    record Offset(long first) implements From {
        @Override
        public boolean reaches(Position position) {
            return position.offset() >= first;
        }
    }

    /** From the first record that was appended at a time or later, by partition. */
    record Time(Map<TopicPartition, Long> first) implements From {
        @Override
        public boolean reaches(Position position) {
            var partition = new TopicPartition(position.topic(), position.partition());
            return position.offset() >= first.getOrDefault(partition, 0L);
        }
    }
}
