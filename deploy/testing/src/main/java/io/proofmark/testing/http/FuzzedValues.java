package io.proofmark.testing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values for the parameters and bodies of operations. */
record FuzzedValues(Random random, JsonNode document) {

    private static final List<String> HOSTILE = List.of(
            "'",
            "\" or 1=1 --",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "%00",
            "\u0000",
            "\ud83d\ude80 \u202e",
            "%",
            "_",
            "\\",
            "{}",
            "${jndi:ldap://localhost/x}",
            "-1",
            "0",
            "99999999999999999999",
            "1e308",
            "NaN",
            "null",
            "true",
            " ",
            "a".repeat(2000),
            "\r\nX: y");

    private static final List<String> PLAUSIBLE = List.of(
            "llm-decode-512",
            "llama-3.1-8b-instruct",
            "rtx-4090",
            "reproduced",
            "moderate",
            "flat",
            "50",
            "standing",
            "Q4_K_M",
            "0190b8a5-7e1c-8d2f-9a4b-3c5d6e7f8091",
            "MTc2MzcxOTIwMDAwMCByb3c");

    private static final int LONGEST = 24;
    private static final int DEEPEST = 4;

    /** The path with its parameters and some of the query. */
    String address(String path, JsonNode parameters) {
        String address = path.substring(1);
        List<String> query = new ArrayList<>();
        for (JsonNode given : parameters) {
            JsonNode parameter = resolved(given);
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> address = address.replace("{" + name + "}", encoded(segment()));
                case "query" -> {
                    if (random.nextBoolean()) {
                        query.add(encoded(name) + "=" + encoded(value(parameter.path("schema"))));
                    }
                }
                default -> {
                    // Headers are set elsewhere.
                }
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    Map<String, String> headers(JsonNode parameters) {
        Map<String, String> headers = new HashMap<>();
        for (JsonNode given : parameters) {
            JsonNode parameter = resolved(given);
            if (parameter.path("in").asText().equals("header") && random.nextBoolean()) {
                headers.put(
                        parameter.path("name").asText(),
                        value(parameter.path("schema")).replaceAll("[^\\x20-\\x7e]", "?"));
            }
        }
        return headers;
    }

    String oneOf(Iterator<String> names) {
        List<String> all = new ArrayList<>();
        names.forEachRemaining(all::add);
        return all.get(random.nextInt(all.size()));
    }

    /** JSON of the right shape, JSON of another, or no JSON. */
    byte[] body(JsonNode contents) {
        JsonNode schema = contents.elements().next().path("schema");
        return switch (random.nextInt(5)) {
            case 0 -> bytes();
            case 1 -> (json(schema, 0) + " trailing").getBytes(UTF_8);
            default -> json(schema, 0).getBytes(UTF_8);
        };
    }

    private String json(JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        if (depth > DEEPEST || random.nextInt(10) == 0) {
            return quoted(text());
        }
        if (schema.has("properties")) {
            List<String> members = new ArrayList<>();
            for (var property : schema.path("properties").properties()) {
                if (random.nextInt(5) > 0) {
                    members.add(quoted(property.getKey()) + ":" + json(property.getValue(), depth + 1));
                }
            }
            return "{" + String.join(",", members) + "}";
        }
        return switch (type(schema)) {
            case "array" -> "[" + json(schema.path("items"), depth + 1) + "]";
            case "integer", "number" -> Integer.toString(random.nextInt(-3, 1000));
            case "boolean" -> Boolean.toString(random.nextBoolean());
            case "object" -> "{" + quoted(text()) + ":" + quoted(text()) + "}";
            default -> random.nextInt(8) == 0 ? "null" : quoted(value(schema));
        };
    }

    private String value(JsonNode given) {
        JsonNode schema = resolved(given);
        JsonNode words = schema.path("enum");
        return words.size() > 0 && random.nextBoolean()
                ? words.get(random.nextInt(words.size())).asText()
                : text();
    }

    /** Never a dot alone or nothing: those name other addresses. */
    private String segment() {
        String text = text().strip();
        return text.isEmpty() || text.matches("\\.+") || text.contains("/") ? "x" : text;
    }

    private String text() {
        return switch (random.nextInt(4)) {
            case 0 -> HOSTILE.get(random.nextInt(HOSTILE.size()));
            case 1 -> new String(bytes(), UTF_8);
            default -> PLAUSIBLE.get(random.nextInt(PLAUSIBLE.size()));
        };
    }

    private byte[] bytes() {
        byte[] bytes = new byte[1 + random.nextInt(LONGEST)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars()
                .forEach(c -> quoted.append(
                        c < ' ' || c == '"' || c == '\\' ? "\\u%04x".formatted(c) : Character.toString(c)));
        return quoted.append('"').toString();
    }
}
