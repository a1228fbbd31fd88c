package io.proofmark.badge;

import io.proofmark.badge.application.RebuildReadModel;
import io.proofmark.badge.application.RebuildReadModel.Rebuilt;
import io.proofmark.badge.messaging.KafkaReplay;
import io.proofmark.badge.persistence.JdbcProjection;
import io.proofmark.badge.persistence.Schemas;
import io.proofmark.badge.persistence.SecondSchema;
import java.io.PrintStream;
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
                var replay = new KafkaReplay(
                        settings.get("KAFKA_BOOTSTRAP_SERVERS"),
                        settings.get("PROOFMARK_REGISTRY_URL"),
                        second,
                        new JdbcProjection(),
                        Runtime.getRuntime().availableProcessors());
                Rebuilt rebuilt = new RebuildReadModel(tables, replay).run();
                tell(rebuilt, Duration.ofNanos(System.nanoTime() - begin), out);
                return rebuilt.confirms() ? CONFIRMED : DIFFERED;
            }
        } catch (RuntimeException e) {
            err.println("rebuild: " + e.getMessage());
            return IMPOSSIBLE;
        }
    }

    private static void tell(Rebuilt rebuilt, Duration took, PrintStream out) {
        double seconds = took.toNanos() / NANOS;
        out.printf(
                "rebuilt from %d records in %.1f s (%.0f a second; %.1f s of processor time here)%n",
                rebuilt.records(),
                seconds,
                rebuilt.records() / seconds,
                ProcessHandle.current()
                                .info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toMillis()
                        / 1000.0);
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

    private record Settings(Map<String, String> environment) {

        String get(String name) {
            String value = environment.get(name);
            if (value == null || value.isEmpty()) {
                throw new IllegalStateException(name + " is not set");
            }
            return value;
        }

        DataSource database(String schema) {
            var source = new PGSimpleDataSource();
            source.setUrl(get("QUARKUS_DATASOURCE_JDBC_URL"));
            source.setUser(get("QUARKUS_DATASOURCE_USERNAME"));
            source.setPassword(get("QUARKUS_DATASOURCE_PASSWORD"));
            source.setApplicationName("rebuild");
            source.setCurrentSchema(schema);
            // What is lost with the server's power is made again by the next rebuild.
            source.setOptions("-c synchronous_commit=off");
            return source;
        }
    }
}
