package io.proofmark.canonical.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.json.JsonValue.JsonArray;
import io.proofmark.canonical.json.JsonValue.JsonBoolean;
import io.proofmark.canonical.json.JsonValue.JsonFloat;
import io.proofmark.canonical.json.JsonValue.JsonInteger;
import io.proofmark.canonical.json.JsonValue.JsonNull;
import io.proofmark.canonical.json.JsonValue.JsonObject;
import io.proofmark.canonical.json.JsonValue.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random structures for properties. */
public final class JsonArbitraries {

    public static final JsonLimits LIMITS = new JsonLimits(1 << 20, 64, 10_000, 4300);

    private JsonArbitraries() {}

    public static Arbitrary<JsonObject> objects(Arbitrary<JsonInteger> integers) {
        return members(values(integers));
    }

    public static Arbitrary<JsonInteger> smallIntegers() {
        return Arbitraries.integers().map(i -> new JsonInteger(Integer.toString(i)));
    }

    public static Arbitrary<JsonInteger> anyIntegers() {
        return Arbitraries.bigIntegers().map(i -> new JsonInteger(i.toString()));
    }

    public static Arbitrary<JsonFloat> floats() {
        return Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .map(JsonFloat::new);
    }

    public static Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(6).filter(text -> new String(text.getBytes(UTF_8), UTF_8)
                .equals(text));
    }

    /** The structure with integers and floats as one kind of number. */
    public static JsonValue withPlainNumbers(JsonValue value) {
        return switch (value) {
            case JsonInteger integer -> new JsonFloat(Double.parseDouble(integer.digits()) + 0.0);
            case JsonFloat number -> new JsonFloat(number.value() + 0.0);
            case JsonArray array ->
                new JsonArray(array.items().stream()
                        .map(JsonArbitraries::withPlainNumbers)
                        .toList());
            case JsonObject object -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                object.members().forEach((key, member) -> members.put(key, withPlainNumbers(member)));
                yield new JsonObject(members);
            }
            case JsonString _, JsonBoolean _, JsonNull _ -> value;
        };
    }

    private static Arbitrary<JsonValue> values(Arbitrary<JsonInteger> integers) {
        return Arbitraries.lazyOf(
                () -> Arbitraries.of(JsonNull.NULL, new JsonBoolean(true), new JsonBoolean(false)),
                () -> integers.map(value -> value),
                () -> floats().map(value -> value),
                () -> texts().map(JsonString::new),
                () -> values(integers).list().ofMaxSize(3).map(items -> new JsonArray(List.copyOf(items))),
                () -> members(values(integers)).map(value -> value));
    }

    private static Arbitrary<JsonObject> members(Arbitrary<JsonValue> values) {
        return Arbitraries.maps(texts(), values).ofMaxSize(4).map(JsonObject::new);
    }
}
