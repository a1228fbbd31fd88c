package io.proofmark.confidence.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many operators can each be given a machine of their own: a maximum matching found by augmenting paths. A hundred
 * accounts on one machine are one, and one operator with a hundred machines is one.
 */
final class Matching {

    private final Map<String, Set<String>> machinesOf = new TreeMap<>();

    /** The strongest first: of several largest matchings the one of the best known operators is taken. */
    private final Map<String, Strength> known = new HashMap<>();

    void add(String operator, Strength strength, String machine) {
        known.merge(operator, strength, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        machinesOf.computeIfAbsent(operator, unseen -> new TreeSet<>()).add(machine);
    }

    /** How each operator of the matching is known, the best known first; no more of them than the limit. */
    List<Strength> strengths(int limit) {
        Map<String, String> operatorOf = new HashMap<>();
        List<Strength> matched = new ArrayList<>();
        for (Map.Entry<String, Strength> operator : byStrength()) {
            if (matched.size() == limit) {
                break;
            }
            // An operator that has a machine keeps one, so taking the best known first loses none of them.
            if (place(operator.getKey(), operatorOf, new HashSet<>())) {
                matched.add(operator.getValue());
            }
        }
        return matched;
    }

    private List<Map.Entry<String, Strength>> byStrength() {
        return known.entrySet().stream()
                .sorted(Map.Entry.<String, Strength>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private boolean place(String operator, Map<String, String> operatorOf, Set<String> tried) {
        for (String machine : machinesOf.getOrDefault(operator, Set.of())) {
            if (tried.add(machine)) {
                String holder = operatorOf.get(machine);
                if (holder == null || place(holder, operatorOf, tried)) {
                    operatorOf.put(machine, operator);
                    return true;
                }
            }
        }
        return false;
    }
}
