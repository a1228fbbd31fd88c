package io.proofmark.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CatalogReaderTest {

    private static final Map<String, String> FILES = Map.of(
            "models.yaml",
            "m:\n  {name: M, family: f, variant: base, totalParameters: 7}\n",
            "hardware.yaml",
            "h:\n  {name: H, kind: gpu, bandwidthGbPerSecond: 100, memoryGib: 8}\n",
            "quants.yaml",
            "Q4:\n  {family: f, bits: 4, bitsPerWeight: 4.5}\n",
            "runtimes.yaml",
            "e:\n  {title: E, interchangeGroup: e}\n",
            "benchmarks.yaml",
            "b:\n  {name: B, kind: speed, metric: m, unit: u, policy: auto, description: d}\n",
            "gold.yaml",
            "triage:\n  {instancesPerClass: 2, classes: {LOW: Low, HIGH: High}, estimates: {A-1: 5}}\n",
            "policies.yaml",
            "ruleSet: '1'\nwithin: 10\ndocumented: 25\nsuspect: 50\nceilingWarn: 0.95\nceilingReview: 1.1\n"
                    + "ceilingFloor: 0.15\nspreadExplain: 10\nspreadRerun: 20\ndeclaredTolerance: 1\nstaleMonths: 18\n"
                    + "reviewMonths: 24\nindependentOperators: 2\nindependentMachines: 0\nsaturation: 5\nreviewDays: 7\n"
                    + "waitingDays: 14\ncontextFactor: 2\n");

    @Test
    void shouldReadWhenFilesAreSound() {
        assertThat(read(FILES).benchmark("b").orElseThrow().policy()).isEqualTo(Policy.AUTO);
    }

    @Test
    void shouldNameTheFileWhenItIsNotThere() {
        Map<String, String> files = new HashMap<>(FILES);
        files.remove("quants.yaml");

        assertThatThrownBy(() -> read(files)).isInstanceOf(CatalogFault.class).hasMessage("quants.yaml: is missing");
    }

    @Test
    void shouldReadAnswersOfBothKinds() {
        Gold gold = Objects.requireNonNull(read(FILES).gold().get("triage"));

        assertThat(gold.classes()).containsExactly("Low", "High");
        assertThat(gold.labels()).containsOnlyKeys("LOW-001", "LOW-002", "HIGH-001", "HIGH-002");
        assertThat(gold.label("HIGH-002")).contains("High");
        assertThat(gold.estimate("A-1")).contains(new BigDecimal(5));
    }

    @Test
    void shouldKnowNoAnswersWhenAVersionHasNone() {
        Map<String, String> files = new HashMap<>(FILES);
        files.remove("gold.yaml");

        assertThat(read(files).gold()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvFileSource(resources = "faults.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void shouldNamePlaceWhenFileIsFaulty(String file, String sound, String faulty, String message) {
        Map<String, String> files = new HashMap<>(FILES);
        files.computeIfPresent(file, (name, text) -> {
            assertThat(text).contains(sound);
            return text.replace(sound, faulty.replace("\\n", "\n"));
        });

        assertThatThrownBy(() -> read(files)).isInstanceOf(CatalogFault.class).hasMessageContaining(message);
    }

    private static Catalog read(Map<String, String> files) {
        return CatalogReader.read("2026-01-01", new CatalogFiles(name -> stream(files.get(name))));
    }

    private static @Nullable InputStream stream(@Nullable String text) {
        return text == null ? null : new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
