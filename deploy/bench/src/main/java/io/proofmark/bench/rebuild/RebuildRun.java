package io.proofmark.bench.rebuild;

import io.proofmark.bench.BenchFault;
import io.proofmark.bench.database.ServiceTables;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One {@code rebuild badge}, as a process of its own.
 *
 * @param nanos from the start of the process to its end
 * @param servingNanos from the start of its work until the new tables were those that readers see
 * @param confirmed whether digests and rows were what the tables had before
 * @param words what it printed
 */
public record RebuildRun(long nanos, long servingNanos, boolean confirmed, String words) {

    private static final String PROGRAM = "io.proofmark.badge.Rebuild";
    private static final int CONFIRMED = 0;
    private static final int DIFFERED = 1;
    private static final Pattern SERVING = Pattern.compile("serving after ([0-9.]+) s");

    /** @param options for its Java */
    public static RebuildRun of(OwnServers servers, List<String> options) throws IOException, InterruptedException {
        Path built = servers.home().resolve("badge-service/target/quarkus-app");
        if (!Files.isDirectory(built)) {
            throw new BenchFault("badge-service is not built: " + built + " is missing");
        }
        String jars = Stream.of("app/*", "lib/boot/*", "lib/main/*")
                .map(part -> built.resolve(part).toString())
                .collect(Collectors.joining(File.pathSeparator));
        var command = Stream.of(
                        Stream.of(
                                servers.java(),
                                "-Xmx1g",
                                "-XX:+UseSerialGC",
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"),
                        options.stream(),
                        Stream.of("-cp", jars, PROGRAM))
                .flatMap(part -> part)
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", servers.postgres().jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", ServiceTables.BADGE.role(),
                        "QUARKUS_DATASOURCE_PASSWORD",
                                servers.postgres().roles().password(ServiceTables.BADGE.role()),
                        "KAFKA_BOOTSTRAP_SERVERS", servers.bootstrap(),
                        "PROOFMARK_REGISTRY_URL", servers.registryUrl()));
        long begin = System.nanoTime();
        Process process = builder.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        long nanos = System.nanoTime() - begin;
        Matcher serving = SERVING.matcher(words);
        if (code != CONFIRMED && code != DIFFERED || !serving.find()) {
            throw new BenchFault("the rebuild ended with " + code + ": " + words);
        }
        return new RebuildRun(nanos, (long) (Double.parseDouble(serving.group(1)) * 1e9), code == CONFIRMED, words);
    }
}
