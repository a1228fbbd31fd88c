package io.proofmark.canonical.puma;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.canonical.CanonicalForm;
import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published predictions and the worked examples. */
class PumaVectorsTest {

    private static final String B = "b532516afff83a0873f917b2e3422112aa893193829fe816f69f3e6dd5c27f38";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            worked/A-triage-5             | 179 | baa4cea31cc87d6e90d183758e737cf6383fcdceb92dc20fbd85e84106ebd1ee
            worked/E-A-reserialised       | 179 | baa4cea31cc87d6e90d183758e737cf6383fcdceb92dc20fbd85e84106ebd1ee
            worked/B-estimation-5.sorted  | 177 | 7a3c8c1c463a3ac6a346e4d55df9fdee1410d7be13ec7d90e8c02ff5d8f11148
            worked/B-estimation-5.unsorted| 177 | 7a3c8c1c463a3ac6a346e4d55df9fdee1410d7be13ec7d90e8c02ff5d8f11148
            worked/B2-estimation-5.numeric-normalised | 181 | b532516afff83a0873f917b2e3422112aa893193829fe816f69f3e6dd5c27f38
            worked/C-corner-5             | 132 | c798eba97ead7c0ffedfb999d46d6ee8cfedff3a0312381283febe273c03d30f
            submissions/1d88e49b-5b49-46b9-a8a6-df7bdd5bf80b | 6865 | f60423ca6a6e9b033f0f89ac5a5a127d889a6e2627fc07c480c44bfdf53857ec
            """)
    void shouldGiveDeclaredDigestWhenVectorIsHashed(String name, long bytes, String digest) throws IOException {
        PumaDigests found = digest(name);

        assertThat(found.sha256()).isEqualTo(digest);
        assertThat(found.canonicalBytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"A-triage-5", "B-estimation-5.sorted", "B-estimation-5.unsorted", "C-corner-5", "E-A-reserialised"})
    void shouldHashCanonicalFileWhenItIsGivenBeside(String name) throws IOException {
        Path canonical = SharedData.path("puma/worked/" + name + ".canonical.csv");

        PumaDigests found = digest("worked/" + name);

        assertThat(found.sha256()).isEqualTo(Sha256.hex(Files.readAllBytes(canonical)));
    }

    @Test
    void shouldShareNumericFingerprintWhenEstimatesAreEqualNumbers() throws IOException {
        PumaDigests spelled = digest("worked/B-estimation-5.unsorted");
        PumaDigests normalised = digest("worked/B2-estimation-5.numeric-normalised");

        assertThat(spelled.numericSha256())
                .isEqualTo(normalised.numericSha256())
                .isNotIn(spelled.sha256(), B);
    }

    @Test
    void shouldCountRowsAndAnswersWhenRealSubmissionIsHashed() throws IOException {
        PumaDigests found = digest("submissions/1d88e49b-5b49-46b9-a8a6-df7bdd5bf80b");

        assertThat(found.rows()).isEqualTo(200);
        assertThat(found.unparsed()).isZero();
        assertThat(found.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            worked/A-triage-5            | PUMA_TWO_FIELDS              | ded42c2ed4e2a6c4496a2d066d6695f18f745cb7eb8d8214fccf06e34f55c1d2
            worked/A-triage-5            | PUMA_TWO_FIELDS_LINES        | fce63d48495127e46e6d7024e6605d0a876b1fe465b313fd0de1827c72f6b497
            worked/A-triage-5            | PUMA_TWO_FIELDS_SPACED       | faa0a7ac41a4228f6a8e76386cd75a55aefb92909c44bca9f269d3fa55cd2499
            worked/A-triage-5            | PUMA_TWO_FIELDS_SPACED_LINES | 5dfdd6a39d161ca5a444c7572d15916d4cae3c2ae7d4b7f12d52ffa96c5da5a3
            worked/B-estimation-5.sorted | PUMA_TWO_FIELDS              | e6aa0381e59a85dac7af38ab2cf0cf866a2840f402357baa302fd0069c4373ed
            worked/B-estimation-5.sorted | PUMA_TWO_FIELDS_LINES        | cd4ea9d6df3a4f2ea4bada05ffec63b12c36694e62119d32ed47772a8fd1d529
            worked/B-estimation-5.sorted | PUMA_TWO_FIELDS_SPACED       | 572f05287b0213f28cd3deb00c6e3837a8ebb1af7890c47bad5e46f421981e01
            worked/B-estimation-5.sorted | PUMA_TWO_FIELDS_SPACED_LINES | 59fcc8f9928251c618c77f5ff3b66182c0a262bd8f7704e9fa819b4e754ffa61
            """)
    void shouldGiveEachCandidateWhenTwoFieldsAreHashed(String name, CanonicalForm form, String digest)
            throws IOException {
        try (InputStream in = Files.newInputStream(SharedData.path("puma/" + name + ".predictions.jsonl"))) {
            assertThat(TwoFields.digests(in, PumaLimits.DEFAULT)).containsEntry(form, digest);
        }
    }

    private PumaDigests digest(String name) throws IOException {
        Path file = SharedData.path("puma/" + name + ".predictions.jsonl");
        return new PumaCsv(PumaLimits.DEFAULT, SortSpace.in(folder)).digest(file, RowVisitor.NONE);
    }
}
