package io.proofmark.documents.json.quick;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofmark.documents.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is demanded of single values; a keyword demands nothing of values of another type. */
final class Scalars {

    /** Whole numbers below are exact in a double. */
    private static final double MOST_WHOLE = 1e15;

    private Scalars() {}

    static Rule type(JsonNode names) {
        List<Rule> types = new ArrayList<>();
        if (names.isTextual()) {
            types.add(type(names.textValue()));
        } else {
            names.forEach(name -> types.add(type(name.textValue())));
        }
        return types.size() == 1 ? types.getFirst() : Rule.any(types);
    }

    private static Rule type(String name) {
        return switch (name) {
            case "object" -> Json.Members.class::isInstance;
            case "array" -> Json.Items.class::isInstance;
            case "string" -> Json.Text.class::isInstance;
            case "number" -> Json.Decimal.class::isInstance;
            case "integer" -> Scalars::isWhole;
            case "boolean" -> Json.Flag.class::isInstance;
            case "null" -> Json.Null.class::isInstance;
            default -> throw new UnknownKeyword(name);
        };
    }

    private static boolean isWhole(Json value) {
        if (!(value instanceof Json.Decimal(BigDecimal number))) {
            return false;
        }
        double nearest = number.doubleValue();
        return Math.abs(nearest) < MOST_WHOLE
                && nearest == Math.rint(nearest)
                && number.compareTo(BigDecimal.valueOf((long) nearest)) == 0;
    }

    static Rule oneOf(List<JsonNode> constants) {
        Set<Json> allowed = constants.stream().map(Scalars::constant).collect(Collectors.toSet());
        return allowed::contains;
    }

    // Numbers may be written in several ways.
    private static Json constant(JsonNode node) {
        if (node.isTextual()) {
            return new Json.Text(node.textValue());
        }
        if (node.isNull()) {
            return Json.Null.NULL;
        }
        if (node.isBoolean()) {
            return new Json.Flag(node.booleanValue());
        }
        throw new UnknownKeyword("const");
    }

    static Rule pattern(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return value -> !(value instanceof Json.Text(String text))
                || (isPlain(text) && pattern.matcher(text).find());
    }

    static Rule length(String keyword, int limit) {
        boolean least = keyword.equals("minLength");
        return value -> {
            if (!(value instanceof Json.Text(String text))) {
                return true;
            }
            int length = text.codePointCount(0, text.length());
            return least ? length >= limit : length <= limit;
        };
    }

    static Rule bound(String keyword, BigDecimal limit) {
        return value -> {
            if (!(value instanceof Json.Decimal(BigDecimal number))) {
                return true;
            }
            int order = number.compareTo(limit);
            return switch (keyword) {
                case "minimum" -> order >= 0;
                case "maximum" -> order <= 0;
                default -> order > 0;
            };
        };
    }

    /** Printable ASCII, of which every dialect of patterns says the same. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
