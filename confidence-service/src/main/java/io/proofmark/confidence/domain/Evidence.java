package io.proofmark.confidence.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is published about one row. */
public sealed interface Evidence {

    /**
     * A speed row.
     *
     * @param repetitions each submission once, in any order
     * @param cohort the rows of the same configuration as they were last looked at; null before that
     */
    record Speed(
            Measurement original,
            List<Repetition> repetitions,
            @Nullable CohortSummary cohort) implements Evidence {

        public Speed {
            repetitions = List.copyOf(repetitions);
        }

        /** Of a row that was not looked at beside others. */
        public Speed(Measurement original, List<Repetition> repetitions) {
            this(original, repetitions, null);
        }
    }

    /**
     * A score row.
     *
     * @param current the published run that the row shows
     * @param confirming published runs that verify this very run and count, each submission once, in any order
     */
    record Score(Measurement current, List<Repetition> confirming) implements Evidence {

        public Score {
            confirming = List.copyOf(confirming);
        }
    }
}
