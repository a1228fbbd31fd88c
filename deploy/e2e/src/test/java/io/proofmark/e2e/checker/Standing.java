package io.proofmark.e2e.checker;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is publicly said of a row.
 *
 * @param modifiers sorted
 * @param repeats runs that repeat the row, sorted by id
 */
public record Standing(
        String submission,
        BigDecimal value,
        String badge,
        String confidence,
        List<String> modifiers,
        int operators,
        List<Repeat> repeats) {

    /** @param counts whether it lifts the row */
    public record Repeat(String id, String band, BigDecimal delta, boolean counts) {}

    public Standing {
        modifiers = modifiers.stream().sorted().toList();
        repeats = repeats.stream().sorted(Comparator.comparing(Repeat::id)).toList();
    }

    /** All of it on one line, the same for equal ones however their numbers are written. */
    String line() {
        return String.join(
                " ",
                submission,
                plain(value),
                badge,
                confidence,
                modifiers.toString(),
                Integer.toString(operators),
                repeats.stream()
                        .map(run -> run.id + "=" + run.band + "," + plain(run.delta) + (run.counts ? ",counts" : ""))
                        .collect(Collectors.joining(" ")));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
