package io.proofmark.documents.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.proofmark.documents.Documents;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import io.proofmark.documents.Pointers;
import io.proofmark.documents.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Reads I-JSON (RFC 7493) with Jackson; what another reader might understand otherwise is refused with its place. */
public final class StrictDocuments implements Documents {

    private static final int NUMBER_LENGTH = 64;

    /** A member is two: ten times what the longest submission holds that a schema allows. */
    private static final int TOKENS = 8_192;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonFactory json;
    private final int bytes;

    /**
     * @param depth of objects and arrays inside each other
     * @param bytes of a document; also the longest string
     */
    public StrictDocuments(int depth, int bytes) {
        this.bytes = bytes;
        this.json = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxDocumentLength(bytes)
                        .maxTokenCount(TOKENS)
                        .maxStringLength(bytes)
                        .maxNameLength(bytes)
                        .maxNumberLength(NUMBER_LENGTH)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // Names come from strangers: interning them would let these fill shared tables.
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }

    @Override
    public Json read(byte[] utf8) {
        if (utf8.length > bytes) {
            throw refused("json.limits", "is too long");
        }
        String text = decoded(utf8);
        if (text.indexOf(BYTE_ORDER_MARK) == 0) {
            throw refused("json.encoding", "begins with a byte order mark");
        }
        try (JsonParser parser = json.createParser(text)) {
            if (parser.nextToken() == null) {
                throw refused("json.syntax", "is empty");
            }
            Json value = new JsonTree(parser).read(new Place.Root());
            if (parser.nextToken() != null) {
                throw refused("json.syntax", "something follows the document");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw SyntaxFaults.refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(byte[] utf8) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw refused("json.encoding", "is not UTF-8");
        }
    }

    private static Unreadable refused(String rule, String message) {
        return new Unreadable(new Fault(Pointers.ROOT, rule, message));
    }
}
