package io.proofmark.documents.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.proofmark.documents.DocumentSchema;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import io.proofmark.documents.Pointers;
import io.proofmark.documents.Rules;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** A JSON Schema (2020-12), compiled once. Safe for several threads. */
public final class CompiledSchema implements DocumentSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::pointer).thenComparing(Fault::message);

    private static final int LONG_DIGITS = 18;

    private final Schema schema;

    /** @param json text of the schema, which refers to itself only */
    public CompiledSchema(String json) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json, InputFormat.JSON);
    }

    @Override
    public List<Fault> faults(Json document) {
        // Kept by order and not by hash: whoever chooses the names chooses their hashes too.
        SortedSet<Fault> faults = new TreeSet<>(ORDER);
        schema.validate(node(document), context -> context.executionConfig(config -> config.locale(Locale.ROOT)))
                .forEach(error -> faults.add(fault(error)));
        return List.copyOf(faults);
    }

    private static Fault fault(Error error) {
        String place = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                new Fault(Pointers.member(place, error.getProperty()), Rules.SCHEMA, "is no field of this document");
            case "required" -> new Fault(Pointers.member(place, error.getProperty()), Rules.SCHEMA, "is missing");
            default -> new Fault(place, Rules.SCHEMA, error.getMessage());
        };
    }

    private static JsonNode node(Json value) {
        return switch (value) {
            case Json.Members(Map<String, Json> byName) -> {
                var node = NODES.objectNode();
                byName.forEach((name, child) -> node.set(name, node(child)));
                yield node;
            }
            case Json.Items(List<Json> items) ->
                NODES.arrayNode()
                        .addAll(items.stream().map(CompiledSchema::node).toList());
            case Json.Text(String text) -> NODES.textNode(text);
            case Json.Decimal(BigDecimal number) -> number(number);
            case Json.Flag(boolean flag) -> NODES.booleanNode(flag);
            case Json.Null _ -> NODES.nullNode();
        };
    }

    // 2.0 and 1e3 are integers to JSON Schema.
    private static JsonNode number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        boolean integer = stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= LONG_DIGITS;
        return integer ? NODES.numberNode(stripped.longValueExact()) : NODES.numberNode(number);
    }
}
