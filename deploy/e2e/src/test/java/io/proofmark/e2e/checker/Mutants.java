package io.proofmark.e2e.checker;

import java.util.List;
import java.util.stream.Stream;

/** Systems that are wrong in one thing each. A checker that overlooks one of them proves nothing. */
public final class Mutants {

    /** All of them, in the order of the flow. */
    public static final List<Mutant> ALL = Stream.of(
                    DoorMutants.all(),
                    ReaderMutants.all(),
                    JudgeMutants.all(),
                    RulingMutants.all(),
                    StandingMutants.all(),
                    ReadModelMutants.all())
            .flatMap(List::stream)
            .toList();

    private Mutants() {}
}
