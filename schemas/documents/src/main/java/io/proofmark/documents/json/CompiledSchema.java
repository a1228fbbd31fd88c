package io.proofmark.documents.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import io.proofmark.documents.json.quick.QuickSchema;
import io.proofmark.documents.json.quick.Rule;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A JSON Schema (2020-12), compiled once. Safe for several threads. */
public final class CompiledSchema implements DocumentSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::pointer).thenComparing(Fault::message);

    private static final int LONG_DIGITS = 18;

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final Schema schema;
    /** Spares most documents the library, which takes ten times as long as everything else that is done with one. */
    private final Rule quick;

    /** @param json text of the schema, which refers to itself only */
    public CompiledSchema(String json) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json, InputFormat.JSON);
        this.quick = quick(json).orElse(_ -> false);
    }

    /** The rule that spares the library; empty when the schema has none. */
    static Optional<Rule> quick(String json) {
        try {
            return QuickSchema.of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the schema is not JSON", e);
        }
    }

    @Override
    public List<Fault> faults(Json document) {
        return quick.keeps(document) ? List.of() : allFaults(document);
    }

    /** What the library says. */
    List<Fault> allFaults(Json document) {
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
