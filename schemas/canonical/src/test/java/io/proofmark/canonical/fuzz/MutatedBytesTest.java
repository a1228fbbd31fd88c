package io.proofmark.canonical.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A few bytes of good documents changed at random, in every build. */
class MutatedBytesTest {

    private static final byte[] PREDICTIONS = resource("/io/proofmark/canonical/puma/corners.predictions.jsonl");
    private static final byte[] ENVELOPE = resource("/io/proofmark/canonical/inferencebench/envelope.json");
    private static final byte[] TELLING =
            "{}[]\",:\\/ \t\r\n0123456789.eE+-udDtrufalsn\u00C0\u00ED\u00A0\u00EF\u00BB\u00BF\u00F4\0"
                    .getBytes(StandardCharsets.ISO_8859_1);

    private final FormsFuzzTest forms = new FormsFuzzTest();

    @Property(tries = 5000)
    void shouldGiveDigestOrRefusalWhenPredictionsAreMutated(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int changes) {
        byte[] mutated = mutated(PREDICTIONS, seed, changes);

        assertThatCode(() -> forms.pumaCsv(mutated)).doesNotThrowAnyException();
    }

    @Property(tries = 5000)
    void shouldGiveDigestsOrRefusalWhenEnvelopeIsMutated(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int changes) {
        byte[] mutated = mutated(ENVELOPE, seed, changes);

        assertThatCode(() -> forms.inferenceBenchJson(mutated)).doesNotThrowAnyException();
        assertThatCode(() -> forms.jcs(mutated)).doesNotThrowAnyException();
    }

    private static byte[] mutated(byte[] good, long seed, int changes) {
        Random random = new Random(seed);
        byte[] bytes = good.clone();
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = TELLING[random.nextInt(TELLING.length)];
                case 1 -> bytes = without(bytes, at, Math.min(bytes.length - 1, at + random.nextInt(20)));
                default -> bytes[at] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] shorter = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, shorter, 0, from);
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    private static byte[] resource(String name) {
        try (InputStream in = MutatedBytesTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
