package io.proofmark.cli.rules;

import io.proofmark.cli.cases.MemoryCaseBook;
import io.proofmark.cli.cases.Said;
import io.proofmark.cli.log.Fact;
import io.proofmark.cli.log.History;
import io.proofmark.log.Entry;
import io.proofmark.verify.application.Facts;
import io.proofmark.verify.application.Ids;
import io.proofmark.verify.application.KeepCases;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.application.Place;
import io.proofmark.verify.application.Source;
import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.messaging.CaseEvents;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps the cases of a subject as the service does, as if one edition of the rules had been in force for all of the log, and
 * everything had come in before it was judged. Decisions and withdrawals are applied as they stand in the log, where they
 * are legal then too; a decision is taken for one on the case as it is by then, for rules decide how often it moved before.
 */
final class ShadowRun {

    private final Edition edition;
    private final KeepCases cases;
    private final CaseEvents events;

    /**
     * @param facts reads what waited
     * @param events makes what confidence reads of verdicts and rulings
     */
    ShadowRun(Edition edition, Facts facts, Ids ids, CaseEvents events) {
        this.edition = edition;
        this.cases = new KeepCases(new FactsUnder(facts, edition.inForce()), ids);
        this.events = events;
    }

    Shadow of(History history) {
        var book = new MemoryCaseBook(new Said(Map.of(), true));
        var row = new ShadowRow(history.subject().key(), events);
        Map<String, Integer> decided = new HashMap<>();
        for (Fact fact : history.arrivalsFirst()) {
            translated(fact.fact(), book, decided).ifPresent(said -> cases.keep(book, said, source(fact.entry()))
                    .forEach(row::take));
        }
        return row.shadow(history.submissions(), book, edition.catalog());
    }

    /** What it says under this edition; nothing where it says nothing then. */
    private Optional<LogFact> translated(LogFact fact, MemoryCaseBook book, Map<String, Integer> decided) {
        return switch (fact) {
            case LogFact.Rejudged _ -> Optional.empty();
            case LogFact.Decided(Decision decision) -> decided(decision, book, decided);
            default -> Optional.of(FactsUnder.under(fact, edition.inForce()));
        };
    }

    // Of two decisions on one version the second was too late.
    private static Optional<LogFact> decided(Decision decision, MemoryCaseBook book, Map<String, Integer> decided) {
        Integer last = decided.put(decision.submissionId(), decision.caseVersion());
        Optional<Case> file = book.find(decision.submissionId());
        return last != null && last >= decision.caseVersion()
                ? Optional.empty()
                : file.map(found -> new LogFact.Decided(decision.on(found.version())));
    }

    private static Source source(Entry entry) {
        return new Source(
                new Place(entry.topic(), entry.partition(), entry.offset()), Objects.requireNonNull(entry.value()));
    }
}
