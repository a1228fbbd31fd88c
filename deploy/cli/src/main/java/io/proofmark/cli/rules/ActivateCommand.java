package io.proofmark.cli.rules;

import io.proofmark.cli.ExitCode;
import io.proofmark.cli.log.Histories;
import io.proofmark.cli.log.History;
import io.proofmark.cli.log.LogAddress;
import io.proofmark.cli.log.LogOptions;
import io.proofmark.cli.log.WholeLog;
import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.verify.messaging.EventFacts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has every submission of the log judged under a rule set; exit code 2 when it cannot ask for all of them. */
@Command(
        name = "activate",
        description =
                "Have every submission that came in under older rules judged under this rule set: one request for "
                        + "each, in the order of the log, up to where it ends now. What a person ruled stands. After an "
                        + "interruption run it again: nothing is asked for twice.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all were asked for", "2:the log or the rule set cannot be read, or the broker is away"})
final class ActivateCommand implements Callable<Integer> {

    @Mixin
    private final LogOptions log;

    @Option(names = "--to", required = true, paramLabel = "SET", description = "The rule set to judge under.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String to;

    @Option(
            names = "--catalog",
            paramLabel = "VERSION",
            description = "Else the newest that was released with the set.")
    private @Nullable String catalog;

    @Option(
            names = "--rate",
            paramLabel = "PER_SECOND",
            description =
                    "Ask for so many a second, so that people's submissions do not wait. Default: ${DEFAULT-VALUE}.")
    private int rate = 200;

    ActivateCommand(Map<String, String> environment) {
        this.log = new LogOptions(environment);
    }

    @Override
    public Integer call() {
        if (rate < 1) {
            throw log.misfit("--rate is at least 1: " + rate);
        }
        return log.reading("the rule set cannot be activated", () -> activate(log.address(), Edition.of(to, catalog)));
    }

    private int activate(LogAddress address, Edition edition) {
        var pace = new Pace(rate, System::nanoTime, LockSupport::parkNanos);
        var clock = Clock.systemUTC();
        try (var codec = new EventCodec(address.registryUrl());
                var whole = new WholeLog(address, log.held());
                var requests = new Requests(address.bootstrap())) {
            var events = new RejudgeEvents(new EventRecords(codec, RejudgeEvents.SOURCE));
            var activation = new Activation(edition.inForce(), (submission, subject) -> {
                pace.await();
                requests.append(events.record(
                        submission, subject, clock.instant().truncatedTo(ChronoUnit.MILLIS), edition.inForce()));
            });
            var progress = new Progress(log.out(), activation, whole.size(Histories.LANES), System::nanoTime);
            var facts = new EventFacts(codec);
            new Histories(whole, entry -> facts.read(entry.topic(), entry.value()), (entry, why) -> log.out()
                            .println("not asked for: " + entry.position() + " " + why))
                    .each(List.of(), history -> request(activation, progress, history));
            requests.flush();
            progress.end(edition);
        }
        return ExitCode.SOUND;
    }

    private static void request(Activation activation, Progress progress, History history) {
        activation.request(history);
        progress.read(history);
    }
}
