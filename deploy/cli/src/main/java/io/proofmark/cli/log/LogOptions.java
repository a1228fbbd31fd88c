package io.proofmark.cli.log;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the log is: said on the command line, else what the start on this machine wrote down. */
public final class LogOptions {

    private static final String STATE = "PROOFMARK_STATE";
    private static final String HOME = "PROOFMARK_HOME";

    /** Enough to be quick, little enough for a small heap: about 150 MB of the largest usual events. */
    private static final int USUALLY_HELD = 50_000;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "The broker; else as .proofmark/env says.")
    private @Nullable String kafka;

    @Option(names = "--registry", paramLabel = "URL", description = "The registry; else as .proofmark/env says.")
    private @Nullable String registry;

    @Option(
            names = "--hold",
            paramLabel = "RECORDS",
            description = "Hold at most about so many records in memory; fewer means reading more often. "
                    + "Default: ${DEFAULT-VALUE}.")
    private int held = USUALLY_HELD;

    @Option(
            names = "--artifacts",
            paramLabel = "FOLDER",
            description = "The store of submitted files; else artifacts/ beside .proofmark/env.")
    private @Nullable Path artifacts;

    /** Where the submitted files are, if they are at hand. */
    public Path artifacts(Map<String, String> environment) {
        return artifacts == null ? file(environment).resolveSibling("artifacts") : artifacts;
    }

    /** How many records may be held at once, about. */
    public int held() {
        return held;
    }

    /** @throws CannotRead when an address is neither given nor written down */
    public LogAddress address(Map<String, String> environment) {
        if (kafka != null && registry != null) {
            return new LogAddress(kafka, registry);
        }
        Path file = file(environment);
        Properties written = read(file);
        return new LogAddress(
                kafka == null ? needed(written, "KAFKA_BOOTSTRAP", file) : kafka,
                registry == null ? needed(written, "REGISTRY_URL", file) : registry);
    }

    private static Path file(Map<String, String> environment) {
        String state = environment.get(STATE);
        Path folder =
                state == null ? Path.of(environment.getOrDefault(HOME, "")).resolve(".proofmark") : Path.of(state);
        return folder.toAbsolutePath().resolve("env");
    }

    private static Properties read(Path file) {
        var written = new Properties();
        try (Reader lines = Files.newBufferedReader(file)) {
            written.load(lines);
            return written;
        } catch (IOException e) {
            throw new CannotRead(
                    "nothing was started here (" + file
                            + " cannot be read): run ./proofmark up, or name --kafka and --registry",
                    e);
        }
    }

    private static String needed(Properties written, String name, Path file) {
        String value = written.getProperty(name);
        if (value == null) {
            throw new CannotRead(file + " has no " + name);
        }
        return value;
    }
}
