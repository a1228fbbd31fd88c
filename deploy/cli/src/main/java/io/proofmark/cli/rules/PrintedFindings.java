package io.proofmark.cli.rules;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A line for each submission and row that would change, then the counts. */
final class PrintedFindings implements Findings {

    private final PrintWriter out;

    PrintedFindings(PrintWriter out, Edition from, Edition to) {
        this.out = out;
        out.printf(
                "from rule set %s, catalog %s%n", from.ruleSet(), from.catalog().version());
        out.printf("to   rule set %s, catalog %s%n", to.ruleSet(), to.catalog().version());
    }

    @Override
    public void verdict(String submission, String row, List<Change> changes) {
        out.printf("submission %s  row %s  %s%n", submission, row, text(changes));
    }

    @Override
    public void row(String row, List<Change> changes) {
        out.printf("row %s  %s%n", row, text(changes));
    }

    @Override
    public void notCompared(String position, String why) {
        out.printf("not compared %s  %s%n", position, why);
    }

    @Override
    public void end(Tally tally) {
        out.printf(
                Locale.ROOT,
                "%d of %d verdicts and %d of %d rows would change; %d records were not compared%n",
                tally.verdictsChanged(),
                tally.verdicts(),
                tally.rowsChanged(),
                tally.rows(),
                tally.notCompared());
        tally.lines()
                .forEach(line -> out.printf(
                        Locale.ROOT, "%8d  %s%n", line.count(), line.change().text()));
        out.flush();
    }

    private static String text(List<Change> changes) {
        return changes.stream().map(Change::text).collect(Collectors.joining("; "));
    }
}
