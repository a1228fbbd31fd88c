package io.proofmark.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.puma.PumaLimits;
import io.proofmark.catalog.Catalogs;
import io.proofmark.documents.inferencebench.EnvelopeFixture;
import io.proofmark.documents.inferencebench.Envelopes;
import io.proofmark.documents.puma.PumaPackages;
import io.proofmark.documents.puma.SampleSubmission;
import io.proofmark.signatures.EnvelopeVerifier;
import io.proofmark.signatures.SigningPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever bytes come, a reader answers or says that it cannot read; seeds are fixed, so a failure comes back. */
class MutatedPackagesTest {

    private static final int ROUNDS = 2_000;
    private static final String SPLICES = "{}[]\",:\\u0000eE+-.0123456789null ";

    @Test
    void shouldAnswerOrRefuseEveryEnvelope() {
        Envelopes envelopes = new Envelopes(new EnvelopeVerifier(SigningPolicy.pinned(), Optional.empty()));
        byte[] sound = EnvelopeFixture.signed(EnvelopeFixture.UNSIGNED).getBytes(UTF_8);
        for (int seed = 0; seed < ROUNDS; seed++) {
            byte[] mutated = mutated(sound, new Random(seed));
            readOrRefused(seed, () -> envelopes.examine(mutated));
        }
    }

    @Test
    void shouldAnswerOrRefuseEveryPumaPackage() throws IOException {
        PumaPackages packages = new PumaPackages(
                Path.of("target"), PumaLimits.DEFAULT, Catalogs.current().gold());
        byte[] document = SampleSubmission.document().getBytes(UTF_8);
        byte[] predictions = SampleSubmission.predictions().substring(0, 2_000).getBytes(UTF_8);
        for (int seed = 0; seed < ROUNDS; seed++) {
            byte[] mutatedDocument = seed % 2 == 0 ? mutated(document, new Random(seed)) : document;
            byte[] mutatedPredictions = mutated(predictions, new Random(seed));
            readOrRefused(
                    seed, () -> packages.examine(mutatedDocument, () -> new ByteArrayInputStream(mutatedPredictions)));
        }
    }

    @FunctionalInterface
    private interface Reading {
        void run() throws IOException;
    }

    private static void readOrRefused(int seed, Reading reading) {
        try {
            reading.run();
        } catch (Unreadable refused) {
            assert !refused.fault().rule().isEmpty();
        } catch (IOException | RuntimeException e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static byte[] mutated(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
            int place = random.nextInt(bytes.length);
            bytes[place] = random.nextInt(4) == 0
                    ? (byte) random.nextInt(256)
                    : (byte) SPLICES.charAt(random.nextInt(SPLICES.length()));
        }
        return bytes;
    }
}
