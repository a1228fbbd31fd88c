package io.proofmark.e2e.checker;

import io.proofmark.e2e.checker.Log.Stood;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Standings of a row are numbered without a gap, time never goes back, and the last one is what must be said. */
final class Standings implements Rule {

    @Override
    public String name() {
        return "standing";
    }

    @Override
    public Stream<Finding> check(Recording run, Model model) {
        Map<String, List<Stood>> rows = run.log().stood().stream().collect(Collectors.groupingBy(Stood::row));
        Set<String> originals = model.originals().map(Model.Case::id).collect(Collectors.toSet());
        Stream<Finding> others = rows.keySet().stream()
                .filter(row -> model.cases().containsKey(row) && !originals.contains(row))
                .map(row -> finding(row, "has a standing and is no row"));
        return Stream.concat(
                others,
                model.originals().flatMap(row -> check(row, rows.getOrDefault(row.id(), List.of()), model).stream()));
    }

    private List<Finding> check(Model.Case row, List<Stood> standings, Model model) {
        if (standings.isEmpty()) {
            return List.of(finding(row.id(), "has no standing"));
        }
        List<Finding> found = new ArrayList<>();
        int version = 0;
        LocalDate asOf = LocalDate.MIN;
        for (Stood standing : standings) {
            if (standing.version() != ++version) {
                found.add(finding(row.id(), "version " + standing.version() + " stands where " + version + " must"));
            }
            if (standing.asOf().isBefore(asOf)) {
                found.add(finding(row.id(), "was judged as of a day before the last"));
            }
            asOf = standing.asOf();
            cohort(row, standing, found);
        }
        last(row, standings, model, found);
        return found;
    }

    private void cohort(Model.Case row, Stood standing, List<Finding> found) {
        Log.Cohort beside = standing.cohort();
        if (beside != null
                && (beside.least().compareTo(row.run().value()) > 0
                        || beside.most().compareTo(row.run().value()) < 0
                        || beside.rows() < 1)) {
            found.add(finding(row.id(), "was judged beside rows of which it is none"));
        }
    }

    private void last(Model.Case row, List<Stood> standings, Model model, List<Finding> found) {
        Stood last = standings.getLast();
        if (!last.state().equals(row.state())) {
            found.add(finding(row.id(), "stands as " + last.state() + ", must be " + row.state()));
        } else if (row.published()) {
            Standing expected = Expected.of(row, model.repeating(row.id()).toList(), last.asOf(), last.cohort());
            if (!expected.line().equals(last.standing().line())) {
                found.add(finding(row.id(), "stands as " + last.standing().line() + ", must be " + expected.line()));
            }
        } else if (last.standing().operators() != 0) {
            found.add(finding(row.id(), "is not public and still counts operators"));
        }
    }
}
