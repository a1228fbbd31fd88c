package io.proofmark.documents.inferencebench;

import io.proofmark.canonical.json.JsonValue;
import io.proofmark.documents.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Python's view of JSON as this module's. */
final class EnvelopeValues {

    private EnvelopeValues() {}

    static Json json(JsonValue value) {
        return switch (value) {
            case JsonValue.JsonObject(Map<String, JsonValue> members) -> {
                Map<String, Json> byName = new LinkedHashMap<>();
                members.forEach((name, member) -> byName.put(name, json(member)));
                yield new Json.Members(byName);
            }
            case JsonValue.JsonArray(List<JsonValue> items) ->
                new Json.Items(items.stream().map(EnvelopeValues::json).toList());
            case JsonValue.JsonString(String text) -> new Json.Text(text);
            case JsonValue.JsonInteger(String digits) -> new Json.Decimal(new BigDecimal(digits));
            case JsonValue.JsonFloat(double number) -> new Json.Decimal(BigDecimal.valueOf(number));
            case JsonValue.JsonBoolean(boolean flag) -> new Json.Flag(flag);
            case JsonValue.JsonNull _ -> Json.Null.NULL;
        };
    }
}
