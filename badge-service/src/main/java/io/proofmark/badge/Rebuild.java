package io.proofmark.badge;

import io.proofmark.badge.application.Projection;
import io.proofmark.badge.application.RebuildReadModel;
import io.proofmark.badge.application.RebuildReadModel.Rebuilt;
import io.proofmark.badge.application.Replay;
import io.proofmark.badge.messaging.KafkaReplay;
import io.proofmark.badge.persistence.CopyProjection;
import io.proofmark.badge.persistence.JdbcProjection;
import io.proofmark.badge.persistence.Schemas;
import io.proofmark.badge.persistence.SecondSchema;
import java.io.PrintStream;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Makes the read model again from the log beside the one of a running service, compares both at equal offsets and puts
 * the new one in its place. A program of its own; the settings are the service's environment variables.
 */
public final class Rebuild {

    /** The live tables were what the log gives. */
    public static final int CONFIRMED = 0;

    /** They were not; now they are. */
    public static final int DIFFERED = 1;

    /** Nothing was changed. */
    public static final int IMPOSSIBLE = 2;

    private static final double NANOS = 1e9;

    private Rebuild() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out, System.err));
    }

    /** @return the exit code: {@link #CONFIRMED}, {@link #DIFFERED} or {@link #IMPOSSIBLE} */
    static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            var settings = new Settings(environment);
            String schema = settings.get("QUARKUS_DATASOURCE_USERNAME");
            var schemas = new Schemas(schema);
            DataSource live = settings.database(schemas.live());
            DataSource second = settings.database(schemas.second());
            long begin = System.nanoTime();
            try (var tables = new SecondSchema(live, second, schemas)) {
                Rebuilt rebuilt = new RebuildReadModel(
                                tables,
                                settings.replay(second, new CopyProjection()),
                                settings.replay(second, new JdbcProjection()))
                        .run();
                tell(rebuilt, Duration.ofNanos(System.nanoTime() - begin), out);
                return rebuilt.confirms() ? CONFIRMED : DIFFERED;
            }
        } catch (RuntimeException e) {
            err.println("rebuild: " + e.getMessage());
            return IMPOSSIBLE;
        }
    }

    private static void tell(Rebuilt rebuilt, Duration took, PrintStream out) {
        double seconds = seconds(took);
        out.printf(
                "rebuilt from %d records in %.1f s (%.0f a second; %.1f s of processor time here)%n",
                rebuilt.records(),
                seconds,
                rebuilt.records() / seconds,
                seconds(ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO)));
        out.printf(
                "filled after %.1f s, complete after %.1f s, serving after %.1f s; compared in %.1f s%n",
                seconds(rebuilt.stages().filled()),
                seconds(rebuilt.stages().complete()),
                seconds(rebuilt.stages().serving()),
                seconds(rebuilt.differences().took()));
        out.println("digest, live:    " + rebuilt.live().digest().hex());
        out.println("digest, rebuilt: " + rebuilt.second().digest().hex());
        if (rebuilt.confirms()) {
            out.println("the live tables were what the log gives; the rebuilt ones are live now");
            return;
        }
        rebuilt.second().digests().forEach((table, digest) -> {
            if (!digest.equals(rebuilt.live().digests().get(table))) {
                out.println("another digest: " + table);
            }
        });
        rebuilt.differences().first().forEach(out::println);
        out.println(rebuilt.differences().count() + " rows differed; the rebuilt tables are live now");
    }

    private static double seconds(Duration time) {
        return time.toNanos() / NANOS;
    }

    private record Settings(Map<String, String> environment) {

        String get(String name) {
            String value = environment.get(name);
            if (value == null || value.isEmpty()) {
                throw new IllegalStateException(name + " is not set");
            }
            return value;
        }

        Replay replay(DataSource database, Projection<Connection> projection) {
            return new KafkaReplay(
                    get("KAFKA_BOOTSTRAP_SERVERS"),
                    get("PROOFMARK_REGISTRY_URL"),
                    database,
                    projection,
                    Runtime.getRuntime().availableProcessors());
        }

        DataSource database(String schema) {
            var source = new PGSimpleDataSource();
            source.setUrl(get("QUARKUS_DATASOURCE_JDBC_URL"));
            source.setUser(get("QUARKUS_DATASOURCE_USERNAME"));
            source.setPassword(get("QUARKUS_DATASOURCE_PASSWORD"));
            source.setApplicationName("rebuild");
            source.setCurrentSchema(schema);
            // What is lost with the server's power is made again by the next rebuild.
            source.setOptions("-c synchronous_commit=off -c work_mem=64MB -c maintenance_work_mem=128MB");
            return source;
        }
    }
}
