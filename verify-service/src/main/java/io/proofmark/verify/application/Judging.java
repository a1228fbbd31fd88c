package io.proofmark.verify.application;

import io.proofmark.verify.domain.Neighbours;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Shown;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.pack.Measurement;
import io.proofmark.verify.domain.pack.Pack;
import java.util.Optional;

/** Brings together what a verdict is a function of. */
public record Judging(Precedents precedents) {

    /** The verdict on a native submission. */
    public Verdict judge(Submission submission, Original original) {
        return judge(submission, original, precedents.neighbours(submission));
    }

    /** The verdict on a native score if its row showed that run. */
    Verdict judge(Submission submission, Optional<Shown> shown) {
        return judge(submission, new Original.None(), new Neighbours(shown.orElse(null), null));
    }

    private static Verdict judge(Submission submission, Original original, Neighbours neighbours) {
        return RulesInForce.judge(submission.rules())
                .judge(submission, original, neighbours, RulesInForce.catalog(submission.rules()));
    }

    /**
     * The verdict on a package.
     *
     * @throws IllegalArgumentException when other files were measured than the submission's
     */
    public Verdict judge(Submission submission, Measurement measurement, Original original) {
        Pack pack = submission.pack();
        if (pack == null || !pack.digests().equals(measurement.artifacts())) {
            throw new IllegalArgumentException("a measurement of other files than the submission's");
        }
        return RulesInForce.packageJudge(submission.rules())
                .judge(
                        submission,
                        pack,
                        told(submission, measurement),
                        original,
                        original.known().flatMap(row -> precedents.answers(row.id())),
                        precedents.neighbours(submission),
                        RulesInForce.catalog(submission.rules()));
    }

    // Between the look that became a fact and the fact's turn another may have been given the id, or back.
    private Measurement told(Submission submission, Measurement measurement) {
        return measurement.owner() == null
                ? precedents.owner(submission).map(measurement::ownedBy).orElse(measurement)
                : measurement;
    }

    /** What is known of the row that a submission names. */
    public Original original(Submission submission) {
        String named = submission.reproduces();
        if (named == null || submission.isNativeScore()) {
            return new Original.None();
        }
        return precedents
                .named(named)
                .<Original>map(found -> found.reproduces() == null
                        ? new Original.Known(found)
                        : new Original.Misnamed(named, found.reproduces()))
                .orElseGet(() -> new Original.Awaited(named));
    }
}
