package io.proofmark.cli.rules;

import io.proofmark.cli.ExitCode;
import io.proofmark.cli.log.Histories;
import io.proofmark.cli.log.LogAddress;
import io.proofmark.cli.log.LogOptions;
import io.proofmark.cli.log.WholeLog;
import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.verify.messaging.CaseEvents;
import io.proofmark.verify.messaging.DerivedIds;
import io.proofmark.verify.messaging.EventFacts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges every submission of the log under two rule sets and tells what would change; exit code 2 when it cannot. */
@Command(
        name = "compare",
        description = "Judge every submission of the log under two rule sets and tell what would change. "
                + "Nothing is published.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:compared", "2:the log or a rule set cannot be read"})
final class CompareCommand implements Callable<Integer> {

    @Mixin
    private final LogOptions log;

    @Option(names = "--from", required = true, paramLabel = "SET", description = "The rule set to compare with.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String from;

    @Option(names = "--to", required = true, paramLabel = "SET", description = "The rule set to try.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String to;

    @Option(
            names = "--from-catalog",
            paramLabel = "VERSION",
            description = "Else the newest that was released with the set.")
    private @Nullable String fromCatalog;

    @Option(
            names = "--to-catalog",
            paramLabel = "VERSION",
            description = "Else the newest that was released with the set.")
    private @Nullable String toCatalog;

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    private boolean json;

    CompareCommand(Map<String, String> environment) {
        this.log = new LogOptions(environment);
    }

    @Override
    public Integer call() {
        return log.reading(
                "rule sets cannot be compared",
                () -> compare(log.address(), Edition.of(from, fromCatalog), Edition.of(to, toCatalog)));
    }

    private int compare(LogAddress address, Edition before, Edition after) {
        try (var codec = new EventCodec(address.registryUrl());
                var whole = new WholeLog(address, log.held())) {
            var ids = new DerivedIds();
            var events = new CaseEvents(new EventRecords(codec, CaseEvents.SOURCE), ids);
            var facts = new EventFacts(codec);
            var comparison = new RuleComparison(
                    new ShadowRun(before, facts, ids, events),
                    new ShadowRun(after, facts, ids, events),
                    findings(before, after));
            new Histories(
                            whole,
                            entry -> facts.read(entry.topic(), entry.value()),
                            (entry, why) -> comparison.skip(entry.position().toString(), why))
                    .each(List.of(), comparison::compare);
            comparison.end();
        }
        return ExitCode.SOUND;
    }

    private Findings findings(Edition before, Edition after) {
        PrintWriter out = log.out();
        return json ? new JsonFindings(out, before, after) : new PrintedFindings(out, before, after);
    }
}
