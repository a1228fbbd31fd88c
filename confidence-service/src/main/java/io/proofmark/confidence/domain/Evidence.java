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
     * @param pack whether it came as files: any independent operator may confirm it, a native run only the catalogue's own
     * @param checks published runs that were compared with this very run, each submission once, in any order
     */
    record Score(Measurement current, boolean pack, List<Repetition> checks) implements Evidence {

        public Score {
            checks = List.copyOf(checks);
        }
    }
}
