package io.proofmark.e2e.checker;

import io.proofmark.e2e.checker.Log.Judged;
import io.proofmark.e2e.checker.Log.Ruled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rulings of a case are one line: each goes on where the last ended, and the last is where the case must be. */
final class Rulings implements Rule {

    @Override
    public String name() {
        return "ruling";
    }

    @Override
    public Stream<Finding> check(Recording run, Model model) {
        Map<String, List<Ruled>> cases = run.log().ruled().stream().collect(Collectors.groupingBy(Ruled::submission));
        Set<String> verdicts = run.log().judged().stream().map(Judged::id).collect(Collectors.toSet());
        return model.cases().values().stream()
                .flatMap(it -> check(it, cases.getOrDefault(it.id(), List.of()), verdicts).stream());
    }

    private List<Finding> check(Model.Case it, List<Ruled> rulings, Set<String> verdicts) {
        List<Finding> found = new ArrayList<>();
        Set<String> causes = new HashSet<>();
        String state = null;
        int version = 0;
        for (Ruled ruling : rulings) {
            if (ruling.verdict() != null && !verdicts.contains(ruling.verdict())) {
                found.add(finding(it.id(), "a ruling rests on a verdict that is not in the log"));
            }
            if (!ruling.applied()) {
                continue;
            }
            if (ruling.version() <= version || !Objects.equals(ruling.previous(), state)) {
                found.add(finding(
                        it.id(),
                        "version %d from %s follows on version %d, %s"
                                .formatted(ruling.version(), ruling.previous(), version, state)));
            }
            if (ruling.by().equals("policy") && !causes.add(String.valueOf(ruling.verdict()))) {
                found.add(finding(it.id(), "policy ruled twice on one verdict"));
            }
            state = ruling.state();
            version = ruling.version();
        }
        if (!it.state().equals(state) || it.version() != version) {
            found.add(finding(
                    it.id(),
                    "is %s in version %d, must be %s in version %d"
                            .formatted(state, version, it.state(), it.version())));
        }
        return found;
    }
}
