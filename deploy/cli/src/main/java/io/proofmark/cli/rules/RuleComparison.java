package io.proofmark.cli.rules;

import io.proofmark.cli.log.History;
import java.util.List;
import java.util.Objects;

/** Compares two editions of the rules, subject after subject; nothing is held but counts. */
final class RuleComparison {

    private final ShadowRun from;
    private final ShadowRun to;
    private final Findings findings;
    private final Tally tally = new Tally();

    RuleComparison(ShadowRun from, ShadowRun to, Findings findings) {
        this.from = from;
        this.to = to;
        this.findings = findings;
    }

    void compare(History history) {
        if (history.submissions().isEmpty()) {
            return;
        }
        Shadow before = from.of(history);
        Shadow after = to.of(history);
        String row = history.subject().key();
        before.submissions().forEach((id, judged) -> {
            List<Change> changes = Changes.between(
                    judged, Objects.requireNonNull(after.submissions().get(id)));
            tally.verdict(changes);
            if (!changes.isEmpty()) {
                findings.verdict(id, row, changes);
            }
        });
        List<Change> changes = Changes.between(before.standing(), after.standing());
        tally.row(changes);
        if (!changes.isEmpty()) {
            findings.row(row, changes);
        }
    }

    void skip(String position, String why) {
        tally.skip();
        findings.notCompared(position, why);
    }

    void end() {
        findings.end(tally);
    }
}
