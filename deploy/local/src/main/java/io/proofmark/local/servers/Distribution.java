package io.proofmark.local.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the build of {@code deploy/local/broker} put the servers' files.
 *
 * @param home the checkout
 */
public record Distribution(Path home) {

    /** The environment variable that names the checkout; without it the folders above the working directory are tried. */
    public static final String HOME = "PROOFMARK_HOME";

    private static final Path SERVERS = Path.of("deploy", "local", "broker", "target");

    /** @throws ServerFault when {@code deploy/local/broker} has not been built */
    public static Distribution find() {
        return Optional.ofNullable(System.getenv(HOME))
                .map(Path::of)
                .or(Distribution::above)
                .filter(home -> Files.isDirectory(home.resolve(SERVERS).resolve("kafka")))
                .map(Distribution::new)
                .orElseThrow(() -> new ServerFault("the servers' files are missing: build deploy/local/broker first"));
    }

    private static Optional<Path> above() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve(SERVERS).resolve("kafka")))
                .findFirst();
    }

    /** The Java that runs this process runs the servers too. */
    public String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Class path of the broker. */
    public String classPath() {
        return servers().resolve("kafka").resolve("*").toString();
    }

    /** The folder of the registry's {@code quarkus-run.jar}. */
    public Path registry() {
        return servers().resolve("registry");
    }

    /** The folder that has PostgreSQL's {@code bin}; unpacked at the first call. */
    public Path postgres() {
        return PostgresBinaries.unpackOnce(servers().resolve("postgres"));
    }

    private Path servers() {
        return home.resolve(SERVERS);
    }
}
