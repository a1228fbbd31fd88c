package io.proofmark.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The published envelopes: each is intact, and only those of the marathon key are trusted. */
class RealEnvelopesTest {

    private static final String MARATHON = "3479557f288500af";

    @TestFactory
    List<DynamicTest> shouldTrustOnlyTheMarathonKeyWhenAPublishedEnvelopeIsVerified() throws IOException {
        return SharedData.tests("inferencebench", RealEnvelopesTest::tests);
    }

    private static List<DynamicTest> tests(Path data) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve("real-envelopes.expected.tsv"))) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            Path file = data.resolve("envelopes").resolve(columns[0]);
            tests.add(DynamicTest.dynamicTest(columns[0], () -> verify(file, new Digest(columns[1]), columns[4])));
        }
        assertThat(tests).hasSize(18);
        return tests;
    }

    private static void verify(Path file, Digest contentHash, String keyId) throws IOException {
        JsonObject block =
                JsonParser.parseString(Files.readString(file)).getAsJsonObject().getAsJsonObject("signature");

        SignatureAnswer answer = new EnvelopeVerifier(SigningPolicy.pinned(), Optional.empty())
                .verify(
                        contentHash,
                        new EnvelopeSignature(
                                block.get("method").getAsString(),
                                block.get("certificate").getAsString(),
                                block.get("bundle").getAsString()));

        assertThat(answer.intact()).isEqualTo(Check.holds("the embedded key " + keyId));
        assertThat(answer.trusted().isHeld()).isEqualTo(keyId.equals(MARATHON));
    }
}
