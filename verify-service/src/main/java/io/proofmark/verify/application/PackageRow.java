package io.proofmark.verify.application;

import io.proofmark.verify.domain.Action;
import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Deciding;
import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Matter;
import io.proofmark.verify.domain.Refusal;
import io.proofmark.verify.domain.Step;
import io.proofmark.verify.domain.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which package the other runs of a row repeat. A rejected one gives way to whoever comes in its place under the same id; what
 * had been compared with it is compared again.
 */
record PackageRow(CaseBook book, BookPrecedents precedents, Rejudging rejudging) {

    /** The original of the row that a package stands for; empty where a submission stands for no such row, or is its first. */
    Optional<String> original(Submission submission) {
        return submission.pack() == null || submission.reproduces() != null
                ? Optional.empty()
                : book.first(submission.subject()).map(Case::submissionId);
    }

    /** The refusal of a decision that would give a rejected package its id back after another had been given it. */
    Optional<Step> refused(Case file, Decision decision) {
        return objection(file, decision, precedents).map(no -> Deciding.refuse(file, decision, no.why()));
    }

    /** Why a decision cannot give a package its id back, as far as one can see from there. */
    static Optional<Matter.Objection> objection(Matter file, Decision decision, Precedents precedents) {
        return file.state() == CaseState.REJECTED && decision.action() == Action.REVERSE
                ? precedents
                        .named(file.id())
                        .flatMap(precedents::owner)
                        .map(owner -> new Matter.Objection(
                                Refusal.ILLEGAL_ACTION,
                                "its id was given to submission " + owner.submission() + " since"))
                : Optional.empty();
    }

    /**
     * Compares the other runs again where the original is another one than before.
     *
     * @param before the original before the package's case moved
     * @param ruling id of the ruling that moved it
     */
    List<Outcome> moved(Submission submission, Optional<String> before, Instant causedAt, String ruling) {
        return before.isEmpty() || before.equals(original(submission))
                ? List.of()
                : book.repetitions(submission.subject()).stream()
                        .flatMap(run -> rejudging.compare(run, causedAt, ruling).stream())
                        .toList();
    }
}
