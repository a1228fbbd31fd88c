package io.proofmark.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is written into a bundle or a root: an answer, never an exception; seeds are fixed, so a failure comes back. */
class MutatedBundlesTest {

    private static final int ROUNDS = Integer.getInteger("proofmark.fuzz.rounds", 300);
    private static final String SPLICES = "{}[]\",:\\eE+-.0123456789nullAZaz=/ ";

    private final SigstoreWorld world = new SigstoreWorld();

    @Test
    void shouldAnswerWhenABundleIsMutated() {
        BundleVerifier verifier = SigstoreWorld.verifier(world.trustedRoot());
        byte[] sound = SigstoreWorld.bytes(world.bundle());
        for (int seed = 0; seed < ROUNDS; seed++) {
            byte[] mutated = mutated(sound, new Random(seed));

            assertThatCode(() -> assertThat(verifier.verify(mutated, SigstoreWorld.DIGEST))
                            .isNotNull())
                    .as("seed %d: %s", seed, new String(mutated, StandardCharsets.UTF_8))
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] mutated(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int place = random.nextInt(bytes.length);
            bytes[place] = random.nextInt(4) == 0
                    ? (byte) random.nextInt(256)
                    : (byte) SPLICES.charAt(random.nextInt(SPLICES.length()));
        }
        return bytes;
    }
}
