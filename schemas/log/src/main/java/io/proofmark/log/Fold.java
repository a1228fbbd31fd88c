package io.proofmark.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What a service does with records. The outcome is the same whatever the batch cuts: as if each record came alone, in
 * the order of its partition.
 */
@FunctionalInterface
public interface Fold {

    /**
     * @param connection the transaction that the log opened; not to be committed, rolled back or closed here
     * @param entries records never applied before, each partition's in the order of its offsets
     * @return what to append, in the order of the causes
     * @throws TransientFault when the same records may succeed later; any other exception blames a record: the batch is
     *     halved until the guilty one is alone, and that one becomes a dead letter
     */
    List<Output> apply(Connection connection, List<Entry> entries) throws SQLException;

    /**
     * Fills tables from records whose outputs are in the log already, and from those outputs themselves where the reader
     * restores from them. Whoever wrote down what it saw of other rows reads that here, and does not look again.
     */
    default void replay(Connection connection, List<Entry> entries) throws SQLException {
        apply(connection, entries);
    }
}
