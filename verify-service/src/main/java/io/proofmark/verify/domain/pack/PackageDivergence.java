package io.proofmark.verify.domain.pack;

import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Catalog;
import io.proofmark.verify.domain.Band;
import io.proofmark.verify.domain.Divergence;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Score;
import io.proofmark.verify.domain.Submission;
import java.util.Optional;

/** How far a package lies from the row that it names: a rate in percent, a score within the noise of its metric. */
final class PackageDivergence {

    private PackageDivergence() {}

    static Optional<Divergence> of(Submission submission, Original original, Catalog catalog) {
        return original.known().map(there -> between(submission, there, catalog));
    }

    private static Divergence between(Submission here, Submission there, Catalog catalog) {
        if (here.kind() == Kind.SPEED && there.kind() == Kind.SPEED) {
            return Divergence.between(
                    here.figures().value().orElse(null), there.figures().value().orElse(null), catalog.policies());
        }
        Score ours = here.figures().score();
        Score theirs = there.figures().score();
        if (ours == null || theirs == null || !ours.metric().equals(theirs.metric())) {
            return new Divergence(Band.NOT_COMPARABLE, null);
        }
        return Divergence.ofScores(
                ours.value(),
                theirs.value(),
                catalog.benchmark(here.configuration().benchmark())
                        .map(Benchmark::noise)
                        .orElse(null));
    }
}
