package io.proofmark.confidence.domain;

import java.util.HashMap;
import java.util.HashSet;
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

    void add(String operator, String machine) {
        machinesOf.computeIfAbsent(operator, unseen -> new TreeSet<>()).add(machine);
    }

    /** The size of the matching, counted no further than the limit. */
    int size(int limit) {
        Map<String, String> operatorOf = new HashMap<>();
        int size = 0;
        for (String operator : machinesOf.keySet()) {
            if (size == limit) {
                break;
            }
            if (place(operator, operatorOf, new HashSet<>())) {
                size++;
            }
        }
        return size;
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
