package io.proofmark.verify.application.offered;

import io.proofmark.documents.Check;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Outcome;
import io.proofmark.documents.Rules;
import io.proofmark.verdicts.CheckView;
import io.proofmark.verdicts.VerdictView;
import io.proofmark.verify.domain.Proposal;
import java.util.List;
import java.util.stream.Stream;

/** A verdict together with what the door says, which knows more of form than the rules behind it. */
final class Doorstep {

    private Doorstep() {}

    /** The door's checks take the place of those of the same rules; what the door refuses is refused. */
    static VerdictView of(VerdictView judged, List<Check> door) {
        List<Check> failed =
                door.stream().filter(check -> check.outcome() == Outcome.FAIL).toList();
        Stream<CheckView> others = judged.checks().stream()
                .filter(check -> door.stream().noneMatch(own -> own.rule().equals(check.rule())));
        return new VerdictView(
                judged.id(),
                judged.submission(),
                judged.subject(),
                judged.format(),
                judged.ruleSet(),
                judged.catalog(),
                failed.isEmpty() ? judged.proposal() : Proposal.REJECT.word(),
                judged.match(),
                judged.band(),
                judged.original(),
                judged.delta(),
                judged.trustPolicy(),
                judged.missing(),
                Stream.concat(views(door).stream(), others).toList(),
                Stream.concat(failed.stream().map(Check::message), judged.reasons().stream())
                        .toList());
    }

    /** What is said of a submitter's own signature. */
    static Check key(List<Fault> faults) {
        return Check.ofFaults(Rules.KEY, faults, "the signature fits key and document");
    }

    static List<CheckView> views(List<Check> checks) {
        return checks.stream()
                .map(check -> new CheckView(
                        check.rule(), check.outcome().word(), check.seen(), check.expected(), check.message()))
                .toList();
    }
}
