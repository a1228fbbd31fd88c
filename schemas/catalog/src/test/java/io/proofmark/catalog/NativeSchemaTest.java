package io.proofmark.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class NativeSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"speed-full.json", "speed-least.json", "score-full.json"})
    void shouldAcceptWhenDocumentFollowsContract(String file) throws IOException {
        assertThat(SubmissionSchema.faults(document(file))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} = {2}: {3}")
    @CsvFileSource(resources = "invalid.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void shouldPointAtFaultWhenValueIsWrong(String file, String pointer, String value, String fault)
            throws IOException {
        String faulty = with(document(file), pointer, value);

        assertThat(SubmissionSchema.faults(faulty)).contains(fault);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvFileSource(resources = "valid.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void shouldAcceptWhenValueIsAtBorder(String pointer, String value) throws IOException {
        assertThat(SubmissionSchema.faults(with(document("speed-full.json"), pointer, value)))
                .isEmpty();
    }

    @Test
    void shouldReportEveryFaultWhenThereAreMany() {
        String document = """
                {"kind":"speed","benchmark":"No","model":{},"hardware":{"slug":"rtx-4090","count":0},
                 "declared":{"decodeTokensPerSecond":1}}
                """;

        assertThat(SubmissionSchema.faults(document))
                .containsExactly("/benchmark pattern", "/hardware/count minimum", "/model required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes", "evidence/command"})
    void shouldBoundTextWhenItIsFree(String pointer) throws IOException {
        String endless = JSON.writeValueAsString("x".repeat(4001));

        assertThat(SubmissionSchema.faults(with(document("speed-full.json"), "/" + pointer, endless)))
                .containsExactly("/" + pointer + " maxLength");
    }

    @Test
    void shouldKnowEveryErasablePointerWhenSchemaIsRead() throws IOException {
        JsonNode properties = JSON.readTree(NativeSchema.json()).path("properties");

        assertThat(ErasableTexts.POINTERS).allSatisfy(pointer -> {
            String place = pointer.substring(1).replace("/", "/properties/");
            assertThat(properties.at("/" + place).isMissingNode()).isFalse();
        });
    }

    private static String document(String file) throws IOException {
        try (InputStream stream = NativeSchemaTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
        }
    }

    /** The value {@code absent} removes the member. */
    private static String with(String document, String pointer, String value) throws JsonProcessingException {
        JsonNode root = JSON.readTree(document);
        JsonPointer place = JsonPointer.compile(pointer);
        ObjectNode parent = (ObjectNode) root.at(place.head());
        String member = place.last().getMatchingProperty();
        if (value.equals("absent")) {
            parent.remove(member);
        } else {
            parent.set(member, JSON.readTree(value));
        }
        return JSON.writeValueAsString(root);
    }
}
