package io.proofmark.badge.web;

import io.proofmark.badge.domain.regression.Finding;
import io.proofmark.badge.domain.regression.VersionAxis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two rows that differ in one version say together.
 *
 * @param look regression, improvement or insufficient
 * @param axis what has another version
 * @param difference of the later row to the earlier, and what it had to exceed; empty where nothing can be compared
 * @param missing what would have to be there to say more
 */
record ChangeLine(
        String look, String label, String axis, Side before, Side after, String difference, List<String> missing) {

    /** A row of the two; the address is empty where it is the row of the page. */
    record Side(String href, String version) {}

    /** @param row whose page it is */
    static List<ChangeLine> seenFrom(String row, List<Finding> findings) {
        return findings.stream().map(it -> line(row, it)).toList();
    }

    /** On a page of many rows. */
    static List<ChangeLine> among(List<Finding> findings) {
        return seenFrom("", findings);
    }

    private static ChangeLine line(String row, Finding it) {
        String word = it.label().word();
        return new ChangeLine(
                word.substring(word.lastIndexOf(' ') + 1).replace("evidence", "insufficient"),
                Display.capital(word),
                axis(it.axis()),
                side(row, it.before(), it.from()),
                side(row, it.after(), it.to()),
                difference(it),
                it.missing().stream().map(wanted -> named(wanted, row, it)).toList());
    }

    private static Side side(String page, String row, @Nullable String version) {
        return new Side(page.equals(row) ? "" : "/rows/" + row, Display.text(version));
    }

    private static String axis(VersionAxis axis) {
        return switch (axis) {
            case RUNTIME -> "runtime";
            case DRIVER -> "driver";
            case OS -> "operating system";
        };
    }

    private static String difference(Finding it) {
        if (it.deltaPercent() == null) {
            return "";
        }
        String beyond = it.thresholdPercent() == null
                ? ""
                : " (chance may be ± " + Display.number(it.thresholdPercent(), "%") + ")";
        return Display.signedPercent(it.deltaPercent()) + beyond;
    }

    /** Rows are told apart by what the page shows of them, not by their numbers. */
    private static String named(String wanted, String page, Finding it) {
        return wanted.replace("row " + it.before(), called(it.before(), page, "the earlier row"))
                .replace("row " + it.after(), called(it.after(), page, "the later row"));
    }

    private static String called(String row, String page, String among) {
        return page.isEmpty() ? among : row.equals(page) ? "this row" : "the other row";
    }
}
