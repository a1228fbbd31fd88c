package io.proofmark.verify.domain.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.canonical.Jcs;
import io.proofmark.canonical.NotCanonicalizable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {

    private static final Path SAMPLES = Path.of("../deploy/local/samples/samples.ndjson");
    private static final String ALPHABET = "{}[]\":,.-+eE0123456789abtrufalsn \\é";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"a\":1}",
                "{\"a\":-1,\"b\":0.5,\"c\":0.000001,\"d\":123456789012345,\"e\":[true,false,null,{}]}",
                "{\"B\":\"x\",\"a\":\"~\"}",
                "[-0.25,12345.6789,1234567890.12345]"
            })
    void shouldBeCertainWhenTextIsPlainlyCanonical(String text) {
        assertThat(CanonicalText.bytes(text)).contains(text.getBytes(UTF_8));
        assertThat(canonical(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "{\"b\":1,\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "{ }",
                "{\"a\":1} ",
                "{\"a\":1}}",
                "[01]",
                "[1.0]",
                "[1.50]",
                "[-0]",
                "[-0.0]",
                "[0.0000001]",
                "[1e3]",
                "[1.5e3]",
                "[1234567890123456]",
                "[0.1234567890123456]",
                "[.5]",
                "[1.]",
                "[-]",
                "[1,]",
                "[\"\\u0041\"]",
                "[\"é\"]",
                "[\"語\"]",
                "[\"\ud800\"]",
                "[tru]",
                "[\"a]",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void shouldNotBeCertainWhenTextMayHaveAnotherForm(String text) {
        assertThat(CanonicalText.bytes(text)).isEmpty();
    }

    @Test
    void shouldBeCertainOfWhatDoorsWrite() throws IOException {
        for (String line : Files.readAllLines(SAMPLES)) {
            assertThat(CanonicalText.bytes(canonical(line)).isPresent())
                    .isEqualTo(line.chars().allMatch(c -> c < 128 && c != '\\'));
        }
    }

    /** Whatever one, two or three changed letters make of a sample: what it is certain of is canonical. */
    @Test
    void shouldNeverBeCertainWhenCanonicalFormDiffers() throws IOException {
        Random random = new Random(20261121);
        int certain = 0;
        for (String line : Files.readAllLines(SAMPLES)) {
            String text = canonical(line);
            for (int i = 0; i < 400; i++) {
                String changed = changed(text, random);
                if (CanonicalText.bytes(changed).isPresent()) {
                    certain++;
                    assertThat(canonical(changed)).isEqualTo(changed);
                }
            }
        }
        assertThat(certain).isPositive();
    }

    private static String changed(String text, Random random) {
        StringBuilder letters = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int place = random.nextInt(letters.length());
            char letter = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(3)) {
                case 0 -> letters.setCharAt(place, letter);
                case 1 -> letters.insert(place, letter);
                default -> letters.deleteCharAt(place);
            }
        }
        return letters.toString();
    }

    private static String canonical(String text) {
        try {
            return new String(Jcs.canonicalBytes(text), UTF_8);
        } catch (NotCanonicalizable e) {
            return "not canonical: " + e.getMessage();
        }
    }
}
