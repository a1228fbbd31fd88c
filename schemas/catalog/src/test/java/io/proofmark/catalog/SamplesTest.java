package io.proofmark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.canonical.Jcs;
import io.proofmark.canonical.Sha256;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the catalog and the schema say of the shipped samples; the rules themselves are tested end to end. */
class SamplesTest {

    private static final Path FOLDER = Path.of("../../deploy/local/samples");
    private static final Catalog CATALOG = Catalogs.current();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final BigDecimal GIB = BigDecimal.valueOf(1L << 30);
    private static final BigDecimal GIGA = BigDecimal.valueOf(1_000_000_000L);

    record Sample(int line, String text, JsonNode document, String state, String rule) {

        String at(String pointer) {
            return document.at(pointer).asText();
        }

        @Override
        public String toString() {
            return "line " + line;
        }
    }

    static Stream<Sample> all() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("samples.ndjson"));
        List<String> expected = Files.readAllLines(FOLDER.resolve("samples.expected.tsv"));
        assertThat(expected).hasSize(lines.size() + 1);
        return IntStream.rangeClosed(1, lines.size()).mapToObj(n -> sample(n, lines.get(n - 1), expected.get(n)));
    }

    static Stream<Sample> published() throws IOException {
        return all().filter(sample -> sample.state().equals("published"));
    }

    static Stream<Sample> queuedFor(String rule) throws IOException {
        return all().filter(sample -> sample.rule().equals(rule));
    }

    @ParameterizedTest
    @MethodSource("all")
    void shouldFollowSchemaWhenSampleIsShipped(Sample sample) {
        assertThat(SubmissionSchema.faults(sample.text())).isEmpty();
        assertThat(CATALOG.benchmark(sample.at("/benchmark")).orElseThrow().policy())
                .isEqualTo(Policy.AUTO);
        assertThat(CATALOG.hardware(sample.at("/hardware/slug"))).isPresent();
    }

    @ParameterizedTest
    @MethodSource("published")
    void shouldBeKnownAndPlausibleWhenSampleIsPublished(Sample sample) {
        assertThat(CATALOG.engine(sample.at("/runtime/engine"))).isPresent();
        assertThat(ceilingShare(sample))
                .isBetween(CATALOG.policies().ceilingFloor(), CATALOG.policies().ceilingWarn());
        assertThat(fits(sample)).isTrue();
    }

    @Test
    void shouldGiveReasonForEachWhenSamplesAreCounted() throws IOException {
        assertThat(all()).hasSize(87);
        assertThat(published()).hasSize(63);
        assertThat(queuedFor("match.quant"))
                .noneMatch(sample -> CATALOG.quant(sample.at("/quant")).isPresent());
        assertThat(queuedFor("match.model"))
                .noneMatch(sample -> CATALOG.model(sample.at("/model/slug")).isPresent());
        assertThat(queuedFor("match.runtime")).noneMatch(sample -> CATALOG.engine(sample.at("/runtime/engine"))
                .isPresent());
        assertThat(queuedFor("plausibility.memory-fit")).hasSize(1).noneMatch(SamplesTest::fits);
        assertThat(queuedFor("plausibility.bandwidth-ceiling")).singleElement().satisfies(sample -> assertThat(
                        ceilingShare(sample))
                .isGreaterThan(CATALOG.policies().ceilingReview()));
    }

    @Test
    void shouldDifferInContentWhenMeasurementsDiffer() throws IOException {
        assertThat(all().map(sample -> Sha256.hex(Jcs.canonicalBytes(sample.text()))))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldNeverCompareDifferentMeasurementsWhenConfigurationIsEqual() throws IOException {
        assertThat(all().map(sample -> List.of(
                        sample.at("/benchmark"),
                        sample.at("/model/slug"),
                        sample.at("/hardware/slug"),
                        sample.at("/hardware/count"),
                        sample.at("/quant"),
                        sample.at("/runtime/engine"))))
                .doesNotHaveDuplicates();
    }

    /** Of one card: none of the samples splits a layer's work over several. */
    private static BigDecimal ceilingShare(Sample sample) {
        BigDecimal bytesRead = BigDecimal.valueOf(model(sample).activeBytes(quant(sample)));
        BigDecimal bandwidth = hardware(sample).bandwidthGbPerSecond().multiply(GIGA);
        return new BigDecimal(sample.at("/declared/decodeTokensPerSecond"))
                .multiply(bytesRead)
                .divide(bandwidth, MathContext.DECIMAL64);
    }

    private static boolean fits(Sample sample) {
        BigDecimal perCard = hardware(sample).memoryGib();
        if (perCard == null) {
            return true;
        }
        BigDecimal memory = perCard.multiply(GIB).multiply(new BigDecimal(sample.at("/hardware/count")));
        return BigDecimal.valueOf(model(sample).weightBytes(quant(sample))).compareTo(memory) <= 0;
    }

    private static Model model(Sample sample) {
        return CATALOG.model(sample.at("/model/slug")).orElseThrow();
    }

    private static Quant quant(Sample sample) {
        return CATALOG.quant(sample.at("/quant")).orElseThrow();
    }

    private static Hardware hardware(Sample sample) {
        return CATALOG.hardware(sample.at("/hardware/slug")).orElseThrow();
    }

    private static Sample sample(int line, String text, String expectation) {
        List<String> cells = List.of(expectation.split("\t", -1));
        assertThat(cells.getFirst()).isEqualTo(Integer.toString(line));
        try {
            return new Sample(line, text, JSON.readTree(text), cells.get(1), cells.get(2));
        } catch (IOException e) {
            throw new IllegalArgumentException("line " + line, e);
        }
    }
}
