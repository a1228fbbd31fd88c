package io.proofmark.e2e.checker;

import io.proofmark.e2e.checker.Log.Dead;
import io.proofmark.e2e.checker.Told.Poison;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each record that no reader can use is kept once for each of them, whole and with a reason, and nothing else is. */
final class DeadLetters implements Rule {

    @Override
    public String name() {
        return "dead-letter";
    }

    @Override
    public Stream<Finding> check(Recording run, Model model) {
        Map<String, List<Dead>> dead = new HashMap<>(
                run.log().dead().stream().collect(Collectors.groupingBy(it -> it.source() + " for " + it.group())));
        List<Finding> kept = run.told().poisoned().stream()
                .flatMap(poison -> poison.groups().stream().flatMap(group -> compare(poison, group, dead)))
                .toList();
        Stream<Finding> others =
                dead.keySet().stream().map(source -> finding(source, "was put aside and is not known to be unusable"));
        return Stream.concat(kept.stream(), others);
    }

    private Stream<Finding> compare(Poison poison, String group, Map<String, List<Dead>> dead) {
        String source = poison.at().position() + " for " + group;
        List<Dead> letters = Objects.requireNonNullElse(dead.remove(source), List.of());
        if (letters.size() != 1) {
            return Stream.of(finding(source, "has " + letters.size() + " dead letters"));
        }
        Dead letter = letters.getFirst();
        if (!Objects.equals(letter.sha256(), poison.sha256())) {
            return Stream.of(finding(source, "was kept with other bytes"));
        }
        return letter.reason().isBlank() ? Stream.of(finding(source, "was kept without a reason")) : Stream.empty();
    }
}
