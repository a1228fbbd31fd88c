package io.proofmark.log;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/**
 * Fills tables from the log up to a given place, once; for a second set of tables beside the one that a {@link LogReader}
 * keeps. Appends nothing.
 *
 * @param database whose current schema holds the tables, the log's own among them
 */
public record LogReplay(ReaderSettings settings, DataSource database, Fold fold) {

    /**
     * Goes on where the tables are. A record that is no use is skipped, as the reader skips it after telling the dead letters.
     *
     * @param to offset of the first record not to be applied, of each partition to be read
     * @return how many records were applied
     */
    public long run(Map<TopicPartition, Long> to) throws SQLException {
        var batches = new Batches(database, fold, settings.group());
        try {
            Map<TopicPartition, Long> from = batches.positions(settings.topicNames());
            Map<TopicPartition, Long> left = new HashMap<>(to);
            left.entrySet().removeIf(it -> from.getOrDefault(it.getKey(), 0L) >= it.getValue());
            // What goes away by itself is in no table.
            Map<TopicPartition, Long> lasting = new HashMap<>(left);
            lasting.keySet().removeIf(settings::passing);
            long applied = new Replay(settings).run(from, lasting, batches::replay);
            batches.replayed(left);
            return applied;
        } finally {
            batches.release();
        }
    }
}
