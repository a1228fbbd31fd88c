package io.proofmark.documents.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.proofmark.documents.Fault;
import io.proofmark.documents.FreeTexts;
import io.proofmark.documents.Json;
import io.proofmark.documents.Rules;
import io.proofmark.documents.Unreadable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the tree of one document from the parser's tokens; the parser limits the depth. */
record JsonTree(JsonParser parser) {

    Json read(Place place) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(place);
            case START_ARRAY -> items(place);
            case VALUE_STRING -> new Json.Text(wellFormed(place, parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Decimal(number(place, parser.getText()));
            case VALUE_TRUE -> new Json.Flag(true);
            case VALUE_FALSE -> new Json.Flag(false);
            case VALUE_NULL -> Json.Null.NULL;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value begins with " + parser.currentToken());
        };
    }

    private Json members(Place place) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = wellFormed(place, parser.currentName());
            parser.nextToken();
            members.put(name, read(new Place.Member(place, name)));
        }
        return new Json.Members(members);
    }

    private Json items(Place place) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(new Place.Item(place, items.size())));
        }
        return new Json.Items(items);
    }

    private static String wellFormed(Place place, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw refused(place, "json.encoding", "holds half of a surrogate pair");
            } else if (c == '\0') {
                throw refused(place, "json.encoding", "holds the character U+0000");
            }
        }
        return text;
    }

    private static BigDecimal number(Place place, String text) {
        BigDecimal exact = exact(place, text);
        double nearest = exact.doubleValue();
        if (!Double.isFinite(nearest)) {
            throw refused(place, Rules.NUMBER, "is beyond every double");
        }
        // Its scale is small, which an exact zero with a huge exponent is not.
        BigDecimal shortest = BigDecimal.valueOf(nearest);
        if (exact.compareTo(shortest) != 0) {
            throw refused(place, Rules.NUMBER, "has another value than the shortest text of its double");
        }
        return shortest;
    }

    private static BigDecimal exact(Place place, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw refused(place, Rules.NUMBER, "has an exponent beyond every double");
        }
    }

    private static Unreadable refused(Place place, String rule, String message) {
        return new Unreadable(FreeTexts.withoutSecrets(new Fault(place.pointer(), rule, message)));
    }
}
