package io.proofmark.canonical.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.proofmark.canonical.json.MalformedJson.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The tokens of one JSON object, each checked; a duplicate key at any depth is refused. Not for several threads. */
public final class JsonTokens implements AutoCloseable {

    /** Items of all arrays together that a tree may hold. */
    private static final int MAX_ITEMS = 1 << 16;

    private final JsonParser parser;
    private final JsonLimits limits;
    private int keys;
    private int items;

    private JsonTokens(JsonParser parser, JsonLimits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    /** Reads texts within the same limits. */
    public static final class Source {

        private final JsonLimits limits;
        private final JsonFactory factory;

        public Source(JsonLimits limits) {
            this.limits = limits;
            this.factory = JsonFactory.builder()
                    // its table of names is shared and can be made slow with colliding names
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(limits.maxDepth())
                            .maxNumberLength(limits.maxNumberLength())
                            .maxNameLength(limits.maxBytes())
                            .maxStringLength(limits.maxBytes())
                            .build())
                    .build();
        }

        /** Tokens of a text; the caller has looked at its length. */
        public JsonTokens open(String text) {
            try {
                return new JsonTokens(factory.createParser(text), limits);
            } catch (IOException e) {
                throw new UncheckedIOException("a text in memory cannot fail to be opened", e);
            }
        }

        JsonLimits limits() {
            return limits;
        }
    }

    /**
     * The next token, null after the last one.
     *
     * @throws MalformedJson when there is none
     */
    public @Nullable JsonToken next() {
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.FIELD_NAME && ++keys > limits.maxKeys()) {
                throw new MalformedJson(Reason.LIMIT, "has more than " + limits.maxKeys() + " keys");
            }
            return token;
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** The next token where one has to follow. */
    public JsonToken require() {
        JsonToken token = next();
        if (token == null) {
            throw new MalformedJson(Reason.SYNTAX, "is not JSON: it ends too early");
        }
        return token;
    }

    /** @throws MalformedJson when there were too many already */
    void countItem() {
        if (++items > MAX_ITEMS) {
            throw new MalformedJson(Reason.LIMIT, "has more than " + MAX_ITEMS + " items in arrays");
        }
    }

    /** Name, string or number of this token as it was written, escapes resolved. */
    public String text() {
        try {
            return StrictUtf8.requireWhole(parser.getText());
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** The number of this token as it was written. */
    public String number() {
        String text = text();
        if (text.length() > limits.maxNumberLength()) {
            throw new MalformedJson(
                    Reason.LIMIT, "has a number of more than " + limits.maxNumberLength() + " characters");
        }
        return text;
    }

    /** Goes to the end of the value that this token begins, checking all of it. */
    public void skip(JsonToken first) {
        int open = depth(first);
        check(first);
        while (open > 0) {
            JsonToken token = require();
            check(token);
            open += depth(token);
        }
    }

    /** @throws MalformedJson when anything but white space follows */
    public void requireEnd() {
        try {
            if (parser.nextToken() != null) {
                throw new MalformedJson(Reason.TRAILING_TEXT, "something follows the object");
            }
        } catch (IOException e) {
            throw new MalformedJson(Reason.TRAILING_TEXT, "something follows the object", e);
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be closed", e);
        }
    }

    private void check(JsonToken token) {
        if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
            text();
        } else if (token.isNumeric()) {
            number();
        }
    }

    private static int depth(JsonToken token) {
        if (token.isStructStart()) {
            return 1;
        }
        return token.isStructEnd() ? -1 : 0;
    }

    // The library's own words repeat some of the text, which may be a secret.
    private static MalformedJson refusal(IOException e) {
        if (e instanceof StreamConstraintsException) {
            return new MalformedJson(
                    Reason.LIMIT, "is too deep, too long or has a number of too many digits" + at(e), e);
        }
        return isDuplicate(e)
                ? new MalformedJson(Reason.DUPLICATE_KEY, "an object has a member twice" + at(e), e)
                : new MalformedJson(Reason.SYNTAX, "is not JSON" + at(e), e);
    }

    private static boolean isDuplicate(IOException e) {
        return e instanceof JsonProcessingException json
                && String.valueOf(json.getOriginalMessage()).startsWith("Duplicate");
    }

    private static String at(IOException e) {
        JsonLocation place = e instanceof JsonProcessingException json ? json.getLocation() : null;
        if (place == null) {
            return "";
        }
        String line = place.getLineNr() == 1 ? "" : "line " + place.getLineNr() + ", ";
        return " at " + line + "column " + place.getColumnNr();
    }
}
