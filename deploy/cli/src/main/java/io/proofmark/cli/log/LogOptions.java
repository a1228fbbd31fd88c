package io.proofmark.cli.log;

import io.proofmark.catalog.UnknownCatalogVersion;
import io.proofmark.cli.ExitCode;
import io.proofmark.events.RegistryAwayException;
import io.proofmark.log.TransientFault;
import io.proofmark.signatures.Trust;
import io.proofmark.verify.application.UnknownRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.IntSupplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What every command has that reads the log: where it is, as said on the command line or as the start on this machine wrote down,
 * and what is said when it cannot be read.
 */
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

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    private final Map<String, String> environment;

    /** @param environment may name the folder of the state and whom to trust, as it does for the services */
    public LogOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Runs what reads the log.
     *
     * @param cannot said before the reason when it cannot be read: an address, a broker or a registry that is away, rules of
     *     another release
     * @return its exit code, or {@link ExitCode#UNUSABLE}
     */
    public int reading(String cannot, IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (IllegalArgumentException
                | CannotRead
                | UnknownCatalogVersion
                | UnknownRules
                | RegistryAwayException
                | TransientFault
                | KafkaException e) {
            command.commandLine().getErr().println("proofmark: " + cannot + ": " + e.getMessage());
            return ExitCode.UNUSABLE;
        }
    }

    /** Where the command prints. */
    public PrintWriter out() {
        return command.commandLine().getOut();
    }

    /** What is said of options that do not fit. */
    public ParameterException misfit(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** Whom the caller trusts for signatures. */
    public Trust trust() {
        return Trust.of(environment);
    }

    /** Where the submitted files are, if they are at hand. */
    public Path artifacts() {
        return artifacts == null ? file().resolveSibling("artifacts") : artifacts;
    }

    /** How many records may be held at once, about. */
    public int held() {
        return held;
    }

    /** @throws CannotRead when an address is neither given nor written down */
    public LogAddress address() {
        if (kafka != null && registry != null) {
            return new LogAddress(kafka, registry);
        }
        Path file = file();
        Properties written = read(file);
        return new LogAddress(
                kafka == null ? needed(written, "KAFKA_BOOTSTRAP", file) : kafka,
                registry == null ? needed(written, "REGISTRY_URL", file) : registry);
    }

    private Path file() {
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
