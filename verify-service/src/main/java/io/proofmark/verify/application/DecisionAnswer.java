package io.proofmark.verify.application;

import io.proofmark.verify.domain.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of what a reviewer asked for. */
public sealed interface DecisionAnswer {

    /** It was applied. */
    record Ruled(RulingView ruling) implements DecisionAnswer {}

    /** The case had moved; the ruling that came first, where there is one. */
    record Moved(int caseVersion, @Nullable RulingView first) implements DecisionAnswer {}

    /** It cannot be done in this state, or lacks something. */
    record Illegal(String why, List<Action> legal) implements DecisionAnswer {}

    /** It stands in the log, and has not been applied yet. */
    record Pending(String decisionId) implements DecisionAnswer {}

    /** There is no such case, or not yet. */
    record Unknown() implements DecisionAnswer {}

    /** Nobody decides on an own submission. */
    record Own() implements DecisionAnswer {}
}
