package io.proofmark.verify.domain;

import io.proofmark.catalog.Catalog;
import java.util.List;

/** A public run is looked at again: it stays public, with a deadline, until a reviewer approves or rejects it. */
public final class Rereview {

    private Rereview() {}

    /**
     * Opens one because an approved check by the owner lies outside the noise.
     *
     * @param shown the published run that the check was compared with
     * @param approval of the check
     * @param approvalId id of that ruling
     */
    public static Step open(Case shown, Ruling approval, String approvalId, Catalog catalog) {
        Ruling.Cause why = approval.cause();
        Case after = shown.moved(
                shown.state(), Policing.deadline(CaseState.QUEUED, why.at(), catalog.policies()), shown.hands());
        Ruling ruling = new Ruling(
                after.submissionId(),
                after.subject(),
                new Ruling.Cause(approvalId, why.at(), why.rules(), Action.POLICY, Policing.BY, null),
                after.judged().verdictId(),
                after.version(),
                shown.state(),
                after.state(),
                null,
                List.of(),
                "reviewed again: the owner's check " + approval.submissionId()
                        + " lies outside the noise of the benchmark",
                null,
                after.deadline());
        return new Step(after, ruling);
    }
}
