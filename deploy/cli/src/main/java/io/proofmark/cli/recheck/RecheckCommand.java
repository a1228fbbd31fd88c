package io.proofmark.cli.recheck;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.cli.ExitCode;
import io.proofmark.cli.log.LogAddress;
import io.proofmark.cli.log.LogOptions;
import io.proofmark.cli.log.WholeLog;
import io.proofmark.events.EventCodec;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Recomputes every record of the public topics; exit code 0 all equal, 1 something differs, 2 it cannot be read. */
@Command(
        name = "recheck",
        description = "Recompute every measurement, verdict, ruling and standing of the log and compare byte for byte.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all equal", "1:something differs or is missing", "2:the log cannot be read"})
public final class RecheckCommand implements Callable<Integer> {

    @Mixin
    private final LogOptions log;

    @Option(
            names = "--from",
            paramLabel = "TIMESTAMP|OFFSET",
            description = "Compare records from this time (2026-11-21T10:00:00Z) or from this offset of every "
                    + "partition on; what lies before is believed.")
    private @Nullable String from;

    public RecheckCommand(Map<String, String> environment) {
        this.log = new LogOptions(environment);
    }

    @Override
    public Integer call() {
        return log.reading("the log cannot be rechecked", () -> recheck(log.address()));
    }

    private int recheck(LogAddress address) {
        var files = new ArtifactStore(log.artifacts(), 0);
        var report = new PrintedReport(log.out());
        try (var codec = new EventCodec(address.registryUrl());
                var whole = new WholeLog(address, log.held())) {
            new Recheck(codec, new RegistrySchemas(address.registryUrl()), files, log.trust(), report)
                    .run(whole, from(whole));
        }
        report.sum(Recheck.COMPARED);
        return report.clean() ? ExitCode.SOUND : ExitCode.FAILED;
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
        } catch (DateTimeParseException _) {
            throw log.misfit("--from takes an offset or a time like 2026-11-21T10:00:00Z: " + from);
        }
    }
}
