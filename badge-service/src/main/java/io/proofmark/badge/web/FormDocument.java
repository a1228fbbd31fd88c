package io.proofmark.badge.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * The document that a form fills. What is no number is passed on as text, so that the door refuses it and says where.
 */
final class FormDocument {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final List<String> RUN = List.of("tokens", "t0", "t1", "t2");
    private static final int LONGEST_NUMBER = 30;

    private final ObjectNode document = NODES.objectNode();

    /** A text at a place; empty text is left out. */
    FormDocument set(String pointer, String text) {
        return text.isEmpty() ? this : put(pointer, NODES.textNode(text));
    }

    /** What was written into a field; an empty field is left out. */
    FormDocument fill(FormField field, String written) {
        String text = written.strip();
        return text.isEmpty()
                ? this
                : put(
                        field.pointer(),
                        switch (field.type()) {
                            case TEXT, LONG_TEXT -> NODES.textNode(text);
                            case NUMBER -> number(text);
                            case YES_NO -> NODES.booleanNode(text.equals("yes"));
                            case RUNS -> runs(text);
                            case PARTS -> parts(text);
                        });
    }

    String json() {
        return document.toString();
    }

    private FormDocument put(String pointer, JsonNode value) {
        String[] names = pointer.substring(1).split("/");
        ObjectNode parent = document;
        for (int i = 0; i < names.length - 1; i++) {
            parent = parent.withObject("/" + names[i]);
        }
        parent.set(names[names.length - 1], value);
        return this;
    }

    private static JsonNode number(String text) {
        try {
            return text.length() > LONGEST_NUMBER
                    ? NODES.textNode(text)
                    : NODES.numberNode(new BigDecimal(text.replace(',', '.')));
        } catch (NumberFormatException _) {
            return NODES.textNode(text);
        }
    }

    private static ArrayNode runs(String text) {
        ArrayNode runs = NODES.arrayNode();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] cells = line.split("[\\s;]+");
            ObjectNode run = runs.addObject();
            for (int i = 0; i < cells.length; i++) {
                run.set(i < RUN.size() ? RUN.get(i) : "column" + (i + 1), number(cells[i]));
            }
        });
        return runs;
    }

    private static ObjectNode parts(String text) {
        ObjectNode parts = NODES.objectNode();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int gap = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'));
            parts.set(gap < 0 ? line : line.substring(0, gap).strip(), number(line.substring(gap + 1)));
        });
        return parts;
    }
}
