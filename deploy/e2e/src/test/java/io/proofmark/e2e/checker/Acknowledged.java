package io.proofmark.e2e.checker;

import io.proofmark.e2e.checker.Log.Judged;
import io.proofmark.e2e.checker.Log.Received;
import io.proofmark.e2e.checker.Told.Sent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was acknowledged is in the log, and judged exactly once under each rule set. */
final class Acknowledged implements Rule {

    @Override
    public String name() {
        return "acknowledged";
    }

    @Override
    public Stream<Finding> check(Recording run, Model model) {
        Set<String> received =
                run.log().received().stream().map(Received::submission).collect(Collectors.toSet());
        Stream<Finding> lost = run.told().sent().stream()
                .filter(sent -> sent.reply() == Reply.ACKNOWLEDGED)
                .map(Sent::id)
                .distinct()
                .filter(id -> !received.contains(id))
                .map(id -> finding(id, "was acknowledged and is not in the log"));
        Map<String, List<Judged>> verdicts =
                run.log().judged().stream().collect(Collectors.groupingBy(Judged::submission));
        Stream<Finding> judged =
                model.cases().values().stream().flatMap(it -> times(it, verdicts.getOrDefault(it.id(), List.of())));
        return Stream.concat(lost, judged);
    }

    private Stream<Finding> times(Model.Case it, List<Judged> verdicts) {
        boolean waits = it.match().equals(Judged.WAITING);
        if (verdicts.stream().allMatch(verdict -> verdict.waits() && !waits)) {
            return Stream.of(finding(it.id(), "has no verdict"));
        }
        return verdicts.stream()
                .collect(Collectors.groupingBy(
                        verdict -> verdict.ruleSet() + (verdict.waits() ? " while it waited" : ""),
                        Collectors.counting()))
                .entrySet()
                .stream()
                .filter(times -> times.getValue() > 1)
                .map(times ->
                        finding(it.id(), "was judged " + times.getValue() + " times under rule set " + times.getKey()));
    }
}
