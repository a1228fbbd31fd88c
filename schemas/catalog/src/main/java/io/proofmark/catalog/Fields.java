package io.proofmark.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One mapping of a YAML file, read strictly: what is missing, mistyped, doubled or left over is a fault at its line. */
final class Fields {

    private final String file;
    private final String path;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();

    Fields(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw fault(node, path, "a mapping is expected");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode(), path, Set.of(Tag.STR), "a text as key");
            if (values.put(key, tuple.getValueNode()) != null) {
                throw fault(tuple.getKeyNode(), at(key), "is there twice");
            }
        }
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Fields fields(String key) {
        return new Fields(file, at(key), take(key));
    }

    String text(String key) {
        return scalar(take(key), at(key), Set.of(Tag.STR), "a text");
    }

    /** Whether the value is a text and no mapping or list. */
    boolean isText(String key) {
        return values.get(key) instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR);
    }

    String oneOf(String key, Collection<String> allowed) {
        String value = text(key);
        if (!allowed.contains(value)) {
            throw fault(key, "is " + value + ", not one of " + allowed);
        }
        return value;
    }

    BigDecimal decimal(String key) {
        return new BigDecimal(scalar(take(key), at(key), Set.of(Tag.INT, Tag.FLOAT), "a number"));
    }

    BigDecimal positive(String key) {
        BigDecimal value = decimal(key);
        if (value.signum() <= 0) {
            throw fault(key, "must be above 0");
        }
        return value;
    }

    long whole(String key) {
        String digits = scalar(take(key), at(key), Set.of(Tag.INT), "a whole number");
        return Long.parseLong(digits);
    }

    int count(String key) {
        long value = whole(key);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw fault(key, "must lie between 0 and " + Integer.MAX_VALUE);
        }
        return (int) value;
    }

    LocalDate day(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException e) {
            throw fault(key, "a day like 2026-01-31 is expected");
        }
    }

    boolean flag(String key) {
        return Boolean.parseBoolean(scalar(take(key), at(key), Set.of(Tag.BOOL), "true or false"));
    }

    List<String> texts(String key) {
        if (!(take(key) instanceof SequenceNode sequence)) {
            throw fault(key, "a list of texts is expected");
        }
        return sequence.getValue().stream()
                .map(item -> scalar(item, at(key), Set.of(Tag.STR), "a text"))
                .toList();
    }

    /** Null where the key is absent. */
    @Nullable
    String optionalText(String key) {
        return has(key) ? text(key) : null;
    }

    /** None where the key is absent. */
    List<String> optionalTexts(String key) {
        return has(key) ? texts(key) : List.of();
    }

    /** A mapping of names to values in the file's order, empty where the key is absent. */
    <T> Map<String, T> values(String key, BiFunction<Fields, String, T> value) {
        Map<String, T> values = new LinkedHashMap<>();
        if (has(key)) {
            Fields inner = fields(key);
            inner.keys().forEach(name -> values.put(name, value.apply(inner, name)));
        }
        return values;
    }

    CatalogFault fault(String key, String message) {
        return fault(Optional.ofNullable(values.get(key)).orElse(node), at(key), message);
    }

    /** To be called when all known keys were asked for. */
    void nothingElse() {
        for (String key : values.keySet()) {
            if (!read.contains(key)) {
                throw fault(key, "is not a known key");
            }
        }
    }

    private Node take(String key) {
        Node value = values.get(key);
        if (value == null) {
            throw fault(node, at(key), "is missing");
        }
        read.add(key);
        return value;
    }

    private String at(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }

    private String scalar(Node value, String place, Set<Tag> tags, String expected) {
        if (value instanceof ScalarNode scalar && tags.contains(scalar.getTag())) {
            return scalar.getValue();
        }
        throw fault(value, place, expected + " is expected");
    }

    private CatalogFault fault(Node where, String place, String message) {
        String line =
                where.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
        return new CatalogFault(file + line + (place.isEmpty() ? "" : " " + place), message);
    }
}
