package io.proofmark.documents.json.quick;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofmark.documents.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What is demanded of objects and arrays; a keyword demands nothing of values of another type. */
final class Containers {

    private Containers() {}

    static Rule required(List<JsonNode> nodes) {
        String[] names = nodes.stream().map(JsonNode::textValue).toArray(String[]::new);
        return value -> {
            if (value instanceof Json.Members(Map<String, Json> byName)) {
                for (String name : names) {
                    if (!byName.containsKey(name)) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    static Rule members(Map<String, Rule> rules, Rule others) {
        return value -> {
            if (value instanceof Json.Members(Map<String, Json> byName)) {
                for (Map.Entry<String, Json> member : byName.entrySet()) {
                    if (!rules.getOrDefault(member.getKey(), others).keeps(member.getValue())) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    static Rule names(Rule rule) {
        return value -> !(value instanceof Json.Members(Map<String, Json> byName))
                || byName.keySet().stream().allMatch(name -> rule.keeps(new Json.Text(name)));
    }

    static Rule items(Rule rule) {
        return value -> {
            if (value instanceof Json.Items(List<Json> items)) {
                for (Json item : items) {
                    if (!rule.keeps(item)) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    static Rule count(String keyword, int limit) {
        return value -> switch (value) {
            case Json.Items(List<Json> items) when keyword.equals("minItems") -> items.size() >= limit;
            case Json.Items(List<Json> items) when keyword.equals("maxItems") -> items.size() <= limit;
            case Json.Members(Map<String, Json> byName) when keyword.equals("maxProperties") -> byName.size() <= limit;
            default -> true;
        };
    }

    /** Whether an array holds different numbers, or nothing twice that would have to be compared. */
    static boolean areDistinct(Json value) {
        if (!(value instanceof Json.Items(List<Json> items)) || items.size() < 2) {
            return true;
        }
        TreeSet<BigDecimal> seen = new TreeSet<>();
        for (Json item : items) {
            if (!(item instanceof Json.Decimal(BigDecimal number)) || !seen.add(number)) {
                return false;
            }
        }
        return true;
    }
}
