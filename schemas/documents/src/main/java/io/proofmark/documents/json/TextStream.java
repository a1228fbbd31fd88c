package io.proofmark.documents.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.proofmark.canonical.json.JsonLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;

/** Walks over all texts of a file of JSON values, one after another, without keeping any. Safe for several threads. */
public final class TextStream {

    /** Sees a text or a name of a member. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * @param line counted from 1
         * @param member whose value or name it is
         * @return whether to go on
         */
        boolean text(long line, String member, String text);
    }

    private final JsonFactory json;

    /** @param limits of one value; longer texts end the walk */
    public TextStream(JsonLimits limits) {
        this.json = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxStringLength(limits.maxBytes())
                        .maxNameLength(limits.maxBytes())
                        .maxNumberLength(limits.maxNumberLength())
                        .build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
    }

    /** Walks until the end, until the visitor has seen enough, or to where the file stops being JSON. */
    public void walk(InputStream in, Visitor visitor) throws IOException {
        // From bytes the parser would guess their encoding.
        try (JsonParser parser = json.createParser(new InputStreamReader(in, UTF_8))) {
            boolean more = true;
            for (JsonToken token = parser.nextToken(); token != null && more; token = parser.nextToken()) {
                more = switch (token) {
                    case FIELD_NAME, VALUE_STRING -> visited(parser, visitor);
                    default -> true;
                };
            }
        } catch (JsonProcessingException _) {
            return; // who reads the values says what is wrong with them
        }
    }

    private static boolean visited(JsonParser parser, Visitor visitor) throws IOException {
        String member = parser.currentName();
        return visitor.text(parser.currentTokenLocation().getLineNr(), member == null ? "" : member, parser.getText());
    }
}
