package io.proofmark.documents.json.quick;

import io.proofmark.documents.Json;
import java.util.List;

/** Whether a value certainly keeps to a schema; false may mean that only the library can tell. */
@FunctionalInterface
public interface Rule {

    boolean keeps(Json value);

    static Rule all(List<Rule> rules) {
        Rule[] each = rules.toArray(Rule[]::new);
        return value -> {
            for (Rule rule : each) {
                if (!rule.keeps(value)) {
                    return false;
                }
            }
            return true;
        };
    }

    static Rule any(List<Rule> rules) {
        return value -> rules.stream().anyMatch(rule -> rule.keeps(value));
    }
}
