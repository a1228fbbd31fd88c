package io.proofmark.canonical.puma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.canonical.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of this project that pin {@code puma-csv/1}; each has its canonical bytes beside it. */
class PumaKnownAnswersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exported  |  5 | 1 | eed030e127f0183cb508ac85f3ebe55c6eb8595015c23cbc77339106bb2053f0
            corners   | 10 | 0 | 1b47ab23bac5944796bde4d520541bfd450e0a1988097787827634ecf8d846e5
            estimates | 17 | 0 | c85fcd9f025e5ad1078c41357aadf3ab55b332697dee67737bbdff56d8a33d9b
            """)
    void shouldGivePinnedDigestWhenFileIsHashed(String name, long rows, long unparsed, String digest)
            throws IOException {
        PumaDigests found = Predictions.digest(resource(name + ".predictions.jsonl"));

        assertThat(Sha256.hex(resource(name + ".canonical.csv"))).isEqualTo(digest);
        assertThat(found.sha256()).isEqualTo(digest);
        assertThat(found.canonicalBytes()).isEqualTo(resource(name + ".canonical.csv").length);
        assertThat(found.rows()).isEqualTo(rows);
        assertThat(found.unparsed()).isEqualTo(unparsed);
    }

    @Test
    void shouldGivePinnedFingerprintWhenLabelsAreNumbers() throws IOException {
        PumaDigests found = Predictions.digest(resource("estimates.predictions.jsonl"));

        assertThat(found.numericSha256()).isEqualTo(Sha256.hex(resource("estimates.numeric.canonical.csv")));
    }

    @Test
    void shouldHashOtherQuotingWhenCellHoldsCarriageReturn() {
        PumaDigests found = Predictions.digest(Predictions.row("\"a\"", "\"x\\ry\"", "null", "\"h\""));

        assertThat(found.sha256()).isEqualTo(Sha256.hex("a,x\ry,,h".getBytes(UTF_8)));
        assertThat(found.quotedCrSha256()).contains(Sha256.hex("a,\"x\ry\",,h".getBytes(UTF_8)));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PumaKnownAnswersTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
