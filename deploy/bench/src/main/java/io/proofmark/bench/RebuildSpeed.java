package io.proofmark.bench;

import io.proofmark.bench.rebuild.BadgeTables;
import io.proofmark.bench.rebuild.ConnectSink;
import io.proofmark.bench.rebuild.History;
import io.proofmark.bench.rebuild.LongLog;
import io.proofmark.bench.rebuild.OwnServers;
import io.proofmark.bench.rebuild.PlainCopy;
import io.proofmark.bench.rebuild.RebuildRun;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rebuilds badge's tables from a log that it writes itself. */
final class RebuildSpeed {

    private final int records;
    private final List<String> javaOptions;
    private final boolean connect;
    private final List<Figure> figures = new ArrayList<>();
    private boolean confirmed;

    /**
     * @param javaOptions for the Java of the second rebuild
     * @param connect whether Kafka Connect is measured too
     */
    RebuildSpeed(int records, List<String> javaOptions, boolean connect) {
        this.records = records;
        this.javaOptions = javaOptions;
        this.connect = connect;
    }

    List<Figure> figures() throws SQLException, IOException, InterruptedException {
        try (OwnServers servers = OwnServers.start()) {
            long begin = System.nanoTime();
            LongLog log = LongLog.write(servers, records / History.EVENTS_EACH);
            figures.add(Figure.rate("written to the log, records", log.records(), System.nanoTime() - begin));
            var tables = new BadgeTables(servers.postgres(), servers.folder().resolve("migrations"));
            tables.makeEmptyAtTheEndOf(log);
            // The first fills what readers see; the second has rows to compare with.
            told("rebuild beside empty tables", log, RebuildRun.of(servers, List.of()));
            RebuildRun second = RebuildRun.of(servers, javaOptions);
            told("rebuild beside full tables", log, second);
            confirmed = second.confirmed();
            figures.add(Figure.rate(
                    "plain COPY of the same rows, records",
                    log.records(),
                    new PlainCopy(tables, servers.folder()).nanos()));
            if (connect) {
                figures.add(Figure.rate(
                        "Kafka Connect with Debezium's JDBC sink, the same rows, records",
                        log.records(),
                        new ConnectSink(servers, tables).nanos()));
            }
        }
        return figures;
    }

    /** Whether the second rebuild found what the first had made. */
    boolean confirmed() {
        return confirmed;
    }

    private void told(String what, LongLog log, RebuildRun run) {
        System.out.println(run.words());
        figures.add(Figure.rate(what + ", until readers see it, records", log.records(), run.servingNanos()));
        figures.add(Figure.seconds(what + ", the whole process, comparing included", run.nanos()));
    }
}
