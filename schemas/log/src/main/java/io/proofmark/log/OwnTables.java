package io.proofmark.log;

import java.util.List;
import javax.sql.DataSource;

/**
 * The tables that a service fills from the log.
 *
 * @param names where one is gone, all are made anew
 * @param migration makes what is missing
 */
public record OwnTables(List<String> names, Runnable migration) {

    public OwnTables {
        names = List.copyOf(names);
    }

    /** Leaves all tables there, empty where they were not whole; before the log is read. */
    public void prepare(DataSource database) {
        LogTables.startAfreshIfDropped(database, names.toArray(String[]::new));
        migration.run();
    }
}
