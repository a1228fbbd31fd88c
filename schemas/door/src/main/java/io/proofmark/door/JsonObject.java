package io.proofmark.door;

import io.proofmark.catalog.Benchmark;
import io.proofmark.documents.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An object that is put together member by member; what is absent is left out. */
final class JsonObject {

    private final Map<String, Json> members = new LinkedHashMap<>();

    /** A figure in the metric and unit of its benchmark; nothing when there is none. */
    static JsonObject score(Benchmark benchmark, Optional<BigDecimal> value) {
        JsonObject score = new JsonObject();
        value.filter(JsonObject::isDouble).ifPresent(_ -> score.text("metric", benchmark.metric())
                .number("value", value)
                .text("unit", benchmark.unit()));
        return score;
    }

    JsonObject text(String name, String value) {
        members.put(name, new Json.Text(value));
        return this;
    }

    JsonObject text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
        return this;
    }

    JsonObject number(String name, long value) {
        members.put(name, new Json.Decimal(BigDecimal.valueOf(value)));
        return this;
    }

    JsonObject number(String name, Optional<BigDecimal> value) {
        value.filter(JsonObject::isDouble).ifPresent(number -> members.put(name, new Json.Decimal(number)));
        return this;
    }

    // What canonical JSON could only write as another number is left out.
    private static boolean isDouble(BigDecimal number) {
        double nearest = number.doubleValue();
        return Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(number) == 0;
    }

    JsonObject object(String name, JsonObject child) {
        if (!child.members.isEmpty()) {
            members.put(name, child.json());
        }
        return this;
    }

    Json json() {
        return new Json.Members(members);
    }
}
