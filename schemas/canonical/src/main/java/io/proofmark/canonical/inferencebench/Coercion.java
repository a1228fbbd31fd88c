package io.proofmark.canonical.inferencebench;

import io.proofmark.canonical.json.JsonValue;
import io.proofmark.canonical.json.JsonValue.JsonBoolean;
import io.proofmark.canonical.json.JsonValue.JsonFloat;
import io.proofmark.canonical.json.JsonValue.JsonInteger;
import io.proofmark.canonical.json.JsonValue.JsonString;
import io.proofmark.canonical.json.WhiteSpace;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the tool makes of a value of the wrong type (Pydantic's lax mode); empty where it refuses. */
final class Coercion {

    private static final Set<String> TRUE = Set.of("1", "true", "t", "yes", "y", "on");
    private static final Set<String> FALSE = Set.of("0", "false", "f", "no", "n", "off");
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,4300}(?:\\.0{1,64})?");

    private Coercion() {}

    static Optional<JsonInteger> toWhole(JsonValue value) {
        return switch (value) {
            case JsonInteger integer -> Optional.of(integer);
            case JsonBoolean bool -> Optional.of(new JsonInteger(bool.value() ? "1" : "0"));
            case JsonFloat number
            when number.value() == Math.rint(number.value()) ->
                Optional.of(new JsonInteger(
                        new BigDecimal(number.value()).toBigInteger().toString()));
            case JsonString string -> wholeOf(WhiteSpace.UNICODE.strip(string.text()));
            default -> Optional.empty();
        };
    }

    static Optional<JsonBoolean> toFlag(JsonValue value) {
        return switch (value) {
            case JsonBoolean bool -> Optional.of(bool);
            case JsonInteger integer -> flagOf(integer.digits());
            case JsonFloat number
            when number.value() == 0 || number.value() == 1 -> Optional.of(new JsonBoolean(number.value() == 1));
            case JsonString string -> flagOf(string.text().toLowerCase(Locale.ROOT));
            default -> Optional.empty();
        };
    }

    private static Optional<JsonInteger> wholeOf(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits =
                text.substring(text.startsWith("+") ? 1 : 0, text.indexOf('.') < 0 ? text.length() : text.indexOf('.'));
        return Optional.of(new JsonInteger(new BigInteger(digits).toString()));
    }

    private static Optional<JsonBoolean> flagOf(String text) {
        if (TRUE.contains(text)) {
            return Optional.of(new JsonBoolean(true));
        }
        return FALSE.contains(text) ? Optional.of(new JsonBoolean(false)) : Optional.empty();
    }
}
