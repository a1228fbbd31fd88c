package io.proofmark.cli.recheck;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.cli.log.CannotRead;
import io.proofmark.cli.log.LogAddress;
import io.proofmark.cli.log.LogOptions;
import io.proofmark.cli.log.WholeLog;
import io.proofmark.events.EventCodec;
import io.proofmark.events.RegistryAwayException;
import io.proofmark.log.TransientFault;
import io.proofmark.signatures.Trust;
import io.proofmark.verify.application.UnknownRules;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Recomputes every record of the public topics; exit code 0 all equal, 1 something differs, 2 it cannot be read. */
@Command(
        name = "recheck",
        description = "Recompute every measurement, verdict, ruling and standing of the log and compare byte for byte.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all equal", "1:something differs or is missing", "2:the log cannot be read"})
public final class RecheckCommand implements Callable<Integer> {

    private static final int EQUAL = 0;
    private static final int DIFFERENT = 1;
    private static final int UNREAD = 2;

    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final LogOptions log = new LogOptions();

    @Option(
            names = "--from",
            paramLabel = "TIMESTAMP|OFFSET",
            description = "Compare records from this time (2026-11-21T10:00:00Z) or from this offset of every "
                    + "partition on; what lies before is believed.")
    private @Nullable String from;

    public RecheckCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try {
            return recheck(log.address(environment));
        } catch (CannotRead | RegistryAwayException | TransientFault | UnknownRules | KafkaException e) {
            spec.commandLine().getErr().println("proofmark: the log cannot be rechecked: " + e.getMessage());
            return UNREAD;
        }
    }

    private int recheck(LogAddress address) {
        var files = new ArtifactStore(log.artifacts(environment), 0);
        var report = new PrintedReport(spec.commandLine().getOut());
        try (var codec = new EventCodec(address.registryUrl());
                var whole = new WholeLog(address, log.held())) {
            new Recheck(codec, new RegistrySchemas(address.registryUrl()), files, trust(), report)
                    .run(whole, from(whole));
        }
        report.sum(Recheck.COMPARED);
        return report.clean() ? EQUAL : DIFFERENT;
    }

    private Trust trust() {
        try {
            return Trust.of(environment);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private From from(WholeLog whole) {
        if (from == null) {
            return new From.Beginning();
        }
        if (from.matches("[0-9]{1,18}")) {
            return new From.Offset(Long.parseLong(from));
        }
        try {
            return new From.Time(whole.since(Instant.parse(from).toEpochMilli()));
        } catch (DateTimeParseException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--from takes an offset or a time like 2026-11-21T10:00:00Z: " + from, e);
        }
    }
}
