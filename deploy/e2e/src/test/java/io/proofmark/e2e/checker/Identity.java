package io.proofmark.e2e.checker;

import io.proofmark.e2e.checker.Told.Sent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same run has one id however often it is sent, and no other run has it. */
final class Identity implements Rule {

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public Stream<Finding> check(Recording run, Model model) {
        Map<Run, Set<String>> ids = run.told().sent().stream()
                .filter(sent -> sent.id() != null)
                .collect(Collectors.groupingBy(Sent::run, Collectors.mapping(Sent::id, Collectors.toSet())));
        Map<String, Run> runs = new HashMap<>();
        return ids.entrySet().stream().flatMap(one -> {
            Stream<Finding> many = one.getValue().size() > 1
                    ? Stream.of(finding(one.getKey().operator(), "one run got the ids " + one.getValue()))
                    : Stream.empty();
            Stream<Finding> shared = one.getValue().stream()
                    .filter(id -> runs.put(id, one.getKey()) != null)
                    .map(id -> finding(id, "two runs got this id"));
            return Stream.concat(many, shared);
        });
    }
}
