package io.proofmark.verify.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that reviewers decide. */
public sealed interface Matter permits Case, Review {

    /** What it is asked for by: the submission's id, or that of what was said against a row. */
    String id();

    /** The row that it belongs to. */
    String subject();

    CaseState state();

    int version();

    /** Until when somebody should have moved it; null in final states. */
    @Nullable
    Deadline deadline();

    /** What a reviewer may do now. */
    List<Action> legal();

    /** Why a decision cannot be taken as it stands; empty when it can. */
    Optional<String> lacks(Decision decision);

    /** Why a decision is refused, by log order and by what is legal; empty when it can be applied. */
    default Optional<Objection> objection(Decision decision) {
        if (decision.caseVersion() != version()) {
            return Optional.of(new Objection(
                    Refusal.CASE_MOVED,
                    "decided on version " + decision.caseVersion() + ", the case is at " + version()));
        }
        return (legal().contains(decision.action())
                        ? lacks(decision)
                        : Optional.of(decision.action().word() + " is not legal in state " + state().word()))
                .map(why -> new Objection(Refusal.ILLEGAL_ACTION, why));
    }

    /** Why not. */
    record Objection(Refusal refusal, String why) {}
}
