package io.proofmark.canonical.inferencebench;

import io.proofmark.canonical.inferencebench.Normalisation.Kind;
import io.proofmark.canonical.inferencebench.Shape.Anything;
import io.proofmark.canonical.inferencebench.Shape.Field;
import io.proofmark.canonical.inferencebench.Shape.Flag;
import io.proofmark.canonical.inferencebench.Shape.ListOf;
import io.proofmark.canonical.inferencebench.Shape.MapOf;
import io.proofmark.canonical.inferencebench.Shape.Metric;
import io.proofmark.canonical.inferencebench.Shape.Moment;
import io.proofmark.canonical.inferencebench.Shape.Nested;
import io.proofmark.canonical.inferencebench.Shape.OrNull;
import io.proofmark.canonical.inferencebench.Shape.Text;
import io.proofmark.canonical.inferencebench.Shape.Whole;
import io.proofmark.canonical.json.JsonValue;
import io.proofmark.canonical.json.JsonValue.JsonArray;
import io.proofmark.canonical.json.JsonValue.JsonBoolean;
import io.proofmark.canonical.json.JsonValue.JsonFloat;
import io.proofmark.canonical.json.JsonValue.JsonInteger;
import io.proofmark.canonical.json.JsonValue.JsonNull;
import io.proofmark.canonical.json.JsonValue.JsonObject;
import io.proofmark.canonical.json.JsonValue.JsonString;
import io.proofmark.canonical.json.WhiteSpace;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings one envelope into the form in which its tool would hold it, noting each change and each fault. A value with a
 * fault stays as it is.
 */
final class EnvelopeLoader {

    private final List<Normalisation> normalisations = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    List<Normalisation> normalisations() {
        return normalisations;
    }

    List<Fault> faults() {
        return faults;
    }

    JsonValue load(Shape shape, JsonValue value, Pointer at) {
        return switch (shape) {
            case Text text -> text(text, value, at);
            case Whole whole -> whole(whole, value, at);
            case Flag _ -> flag(value, at);
            case Moment _ -> moment(value, at);
            case Metric _ -> metric(value, at);
            case Anything _ -> value;
            case ListOf list -> list(list, value, at);
            case MapOf map -> map(map, value, at);
            case Nested nested -> nested(nested, value, at);
            case OrNull orNull -> value == JsonNull.NULL ? value : load(orNull.shape(), value, at);
        };
    }

    private JsonValue text(Text shape, JsonValue value, Pointer at) {
        if (!(value instanceof JsonString string)) {
            return fault(value, at, shape.rule());
        }
        String stripped = stripped(string.text(), at);
        return shape.form().test(stripped) ? held(string, stripped) : fault(value, at, shape.rule());
    }

    private JsonValue whole(Whole shape, JsonValue value, Pointer at) {
        return Coercion.toWhole(value)
                .filter(whole -> isWithin(shape, whole))
                .map(whole -> noted(value, whole, at))
                .orElseGet(() -> fault(value, at, shape.rule()));
    }

    private static boolean isWithin(Whole shape, JsonInteger whole) {
        BigInteger least = shape.least();
        BigInteger most = shape.most();
        if (least == null && most == null) {
            return true;
        }
        BigInteger number = new BigInteger(whole.digits());
        return (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
    }

    private JsonValue flag(JsonValue value, Pointer at) {
        return Coercion.toFlag(value)
                .map(flag -> noted(value, flag, at))
                .orElseGet(() -> fault(value, at, "true or false"));
    }

    private JsonValue moment(JsonValue value, Pointer at) {
        if (value instanceof JsonString string) {
            var moment = EnvelopeTimestamp.of(WhiteSpace.UNICODE.strip(string.text()));
            if (moment.isPresent()) {
                String text = moment.get().text();
                if (!text.equals(string.text())) {
                    note(at, Kind.TIMESTAMP_REWRITTEN);
                }
                return new JsonString(text);
            }
        }
        return fault(value, at, "a date and time with an offset");
    }

    private JsonValue metric(JsonValue value, Pointer at) {
        return switch (value) {
            case JsonString string -> held(string, stripped(string.text(), at));
            case JsonBoolean bool -> noted(value, new JsonFloat(bool.value() ? 1 : 0), at);
            case JsonInteger _, JsonFloat _, JsonNull _ -> value;
            case JsonObject _, JsonArray _ -> fault(value, at, "a number, a text or null");
        };
    }

    private JsonValue list(ListOf shape, JsonValue value, Pointer at) {
        if (!(value instanceof JsonArray array)) {
            return fault(value, at, "an array");
        }
        List<JsonValue> items = new ArrayList<>();
        for (JsonValue item : array.items()) {
            items.add(load(shape.item(), item, at.to(items.size())));
        }
        return new JsonArray(items);
    }

    private JsonValue map(MapOf shape, JsonValue value, Pointer at) {
        if (!(value instanceof JsonObject object)) {
            return fault(value, at, "an object");
        }
        if (object.members().size() < shape.least()) {
            return fault(value, at, "an object with an entry");
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((key, member) -> {
            Pointer to = at.to(key);
            String name = stripped(key, to);
            if (members.put(name, load(shape.value(), member, to)) != null) {
                fault(member, to, "a key of its own, white space apart");
            }
        });
        return new JsonObject(members);
    }

    private JsonValue nested(Nested shape, JsonValue value, Pointer at) {
        if (!(value instanceof JsonObject object)) {
            return fault(value, at, "an object");
        }
        Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
        for (Field field : shape.fields()) {
            field(field, members, at.to(field.name()));
        }
        return new JsonObject(members);
    }

    private void field(Field field, Map<String, JsonValue> members, Pointer at) {
        JsonValue written = members.get(field.name());
        JsonValue byDefault = field.byDefault();
        if (written != null) {
            members.put(field.name(), load(field.shape(), written, at));
        } else if (byDefault != null) {
            members.put(field.name(), byDefault);
            note(at, Kind.DEFAULT_INSERTED);
        } else {
            faults.add(new Fault(at.text(), "there"));
        }
    }

    private String stripped(String text, Pointer at) {
        String stripped = WhiteSpace.UNICODE.strip(text);
        if (stripped.length() != text.length()) {
            note(at, Kind.TEXT_STRIPPED);
        }
        return stripped;
    }

    private static JsonString held(JsonString written, String text) {
        return text.length() == written.text().length() ? written : new JsonString(text);
    }

    private JsonValue noted(JsonValue before, JsonValue after, Pointer at) {
        if (!before.equals(after)) {
            note(at, Kind.TYPE_COERCED);
        }
        return after;
    }

    private void note(Pointer at, Kind kind) {
        normalisations.add(new Normalisation(at.text(), kind));
    }

    private JsonValue fault(JsonValue value, Pointer at, String rule) {
        faults.add(new Fault(at.text(), rule));
        return value;
    }
}
