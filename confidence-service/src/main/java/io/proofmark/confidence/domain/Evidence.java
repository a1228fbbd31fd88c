package io.proofmark.confidence.domain;

import java.util.List;

/** All that is published about one row. */
public sealed interface Evidence {

    /**
     * A speed row.
     *
     * @param repetitions each submission once, in any order
     */
    record Speed(Measurement original, List<Repetition> repetitions) implements Evidence {

        public Speed {
            repetitions = List.copyOf(repetitions);
        }
    }

    /**
     * A score row.
     *
     * @param current the published run that the row shows
     */
    record Score(Measurement current) implements Evidence {}
}
