package io.proofmark.confidence.domain;

import java.util.List;
import java.util.function.Predicate;

/**
 * The independent runs among a row's repetitions.
 *
 * @param lifting those that agree with the original
 * @param strengths how each independent operator is known, the best known first, a run without a machine standing for itself
 * @param operatorsOnMachines independent operators, runs without a machine left out
 */
record Independence(List<Repetition> lifting, List<Strength> strengths, int operatorsOnMachines) {

    static Independence of(Evidence.Speed evidence, int saturation) {
        List<Repetition> lifting = independent(evidence, Repetition::agrees);
        List<Repetition> onMachines = lifting.stream()
                .filter(repetition -> repetition.run().machine() != null)
                .toList();
        return new Independence(lifting, strengths(lifting, saturation), operators(onMachines, saturation));
    }

    /** At least as many independent operators measured too far away to be the same as near. */
    static boolean disputed(Evidence.Speed evidence, int saturation) {
        int against = operators(independent(evidence, inBand(Band::contradicts)), saturation);
        int inFavour = operators(independent(evidence, inBand(Band::supports)), saturation);
        return against > 0 && against >= inFavour;
    }

    private static Predicate<Repetition> inBand(Predicate<Band> test) {
        return repetition -> {
            Band band = repetition.band();
            return band != null && test.test(band);
        };
    }

    private static List<Repetition> independent(Evidence.Speed evidence, Predicate<Repetition> wanted) {
        return evidence.repetitions().stream()
                .filter(repetition -> repetition.independentOf(evidence.original()))
                .filter(wanted)
                .toList();
    }

    /** How many operators there are that can each be given a machine of their own. */
    static int operators(List<Repetition> repetitions, int saturation) {
        return strengths(repetitions, saturation).size();
    }

    /** How many operators are independent. */
    int operators() {
        return strengths.size();
    }

    private static List<Strength> strengths(List<Repetition> repetitions, int saturation) {
        Matching matching = new Matching();
        for (Repetition repetition : repetitions) {
            String operator = repetition.run().operator();
            String machine = repetition.run().machine();
            if (operator != null) {
                matching.add(
                        operator,
                        repetition.run().identity().strength(),
                        machine == null ? "unnamed, of " + operator : machine);
            }
        }
        return matching.strengths(saturation);
    }
}
