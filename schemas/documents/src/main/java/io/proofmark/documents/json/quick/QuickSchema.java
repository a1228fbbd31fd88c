package io.proofmark.documents.json.quick;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one rule of a JSON Schema (2020-12). */
public final class QuickSchema {

    private static final String DEFINITION = "#/$defs/";
    private static final JsonNode NO_PROPERTIES = JsonNodeFactory.instance.objectNode();
    /** They demand nothing by themselves. */
    private static final Set<String> SILENT =
            Set.of("$schema", "$id", "$comment", "$defs", "title", "description", "default", "then");

    private final JsonNode definitions;
    private final Map<String, Rule> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private QuickSchema(JsonNode definitions) {
        this.definitions = definitions;
    }

    /** The rule of a schema; empty when it uses a keyword that is not known here. */
    public static Optional<Rule> of(JsonNode schema) {
        try {
            return Optional.of(new QuickSchema(schema.path("$defs")).rule(schema));
        } catch (UnknownKeyword _) {
            return Optional.empty();
        }
    }

    private Rule rule(JsonNode schema) {
        if (schema.isBoolean()) {
            boolean everything = schema.booleanValue();
            return _ -> everything;
        }
        return Rule.all(schema.properties().stream()
                .filter(keyword -> !SILENT.contains(keyword.getKey()))
                .map(keyword -> rule(keyword.getKey(), keyword.getValue(), schema))
                .toList());
    }

    private Rule rule(String keyword, JsonNode value, JsonNode schema) {
        return switch (keyword) {
            case "$ref" -> definition(value.textValue());
            case "type" -> Scalars.type(value);
            case "const" -> Scalars.oneOf(List.of(value));
            case "enum" -> Scalars.oneOf(each(value));
            case "pattern" -> Scalars.pattern(value.textValue());
            case "minLength", "maxLength" -> Scalars.length(keyword, value.intValue());
            case "minimum", "maximum", "exclusiveMinimum" -> Scalars.bound(keyword, value.decimalValue());
            case "required" -> Containers.required(each(value));
            case "properties" -> properties(value, schema);
            case "additionalProperties" -> schema.has("properties") ? _ -> true : properties(NO_PROPERTIES, schema);
            case "propertyNames" -> Containers.names(rule(value));
            case "maxProperties", "minItems", "maxItems" -> Containers.count(keyword, value.intValue());
            case "items" -> Containers.items(rule(value));
            case "uniqueItems" -> value.booleanValue() ? Containers::areDistinct : _ -> true;
            case "allOf" -> Rule.all(rules(value));
            case "anyOf" -> Rule.any(rules(value));
            case "if" -> conditional(value, schema);
            default -> throw new UnknownKeyword(keyword);
        };
    }

    private Rule definition(String reference) {
        if (!reference.startsWith(DEFINITION)) {
            throw new UnknownKeyword(reference);
        }
        String name = reference.substring(DEFINITION.length());
        Rule made = known.get(name);
        if (made != null) {
            return made;
        }
        if (!open.add(name)) {
            throw new UnknownKeyword(reference); // it contains itself
        }
        Rule rule = rule(definitions.path(name));
        known.put(name, rule);
        return rule;
    }

    private Rule properties(JsonNode named, JsonNode schema) {
        Map<String, Rule> rules = new HashMap<>();
        named.properties().forEach(property -> rules.put(property.getKey(), rule(property.getValue())));
        JsonNode others = schema.get("additionalProperties");
        return Containers.members(rules, others == null ? _ -> true : rule(others));
    }

    // What follows from "if" is skipped when it fails, so it must be judged exactly and not only when that is certain.
    private Rule conditional(JsonNode condition, JsonNode schema) {
        boolean exact =
                condition.properties().stream().allMatch(keyword -> isExact(keyword.getKey(), keyword.getValue()));
        if (!exact || schema.has("else")) {
            throw new UnknownKeyword("if");
        }
        Rule when = rule(condition);
        Rule then = rule(schema.path("then"));
        return value -> !when.keeps(value) || then.keeps(value);
    }

    private static boolean isExact(String keyword, JsonNode value) {
        return keyword.equals("required")
                || (keyword.equals("properties")
                        && value.valueStream()
                                .allMatch(property -> property.size() == 1
                                        && property.path("const").isTextual()));
    }

    private List<Rule> rules(JsonNode schemas) {
        return each(schemas).stream().map(this::rule).toList();
    }

    private static List<JsonNode> each(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }
}
