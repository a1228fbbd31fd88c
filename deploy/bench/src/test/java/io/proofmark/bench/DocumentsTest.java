package io.proofmark.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.proofmark.catalog.NativeSchema;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(NativeSchema.json(), InputFormat.JSON);

    private final Documents documents = new Documents("test1");

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 99, 100, 1200, 1201, 121_300, 999_999})
    void shouldBeValidWhenReadAgainstTheSchema(long n) {
        assertThat(SCHEMA.validate(text(n), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999_999})
    void shouldBeOneLineOfAboutOneKilobyteWhenWritten(long n) {
        assertThat(text(n)).doesNotContain("\n").hasSizeBetween(1000, 1500);
    }

    @Test
    void shouldDifferWhenNumbersDiffer() {
        Stream<String> texts = LongStream.range(0, 20_000).mapToObj(this::text);

        assertThat(texts).doesNotHaveDuplicates();
    }

    @Test
    void shouldDifferInTimingsWhenNumbersDiffer() {
        Stream<String> runs = LongStream.range(0, 20_000)
                .mapToObj(n -> new JsonObject(text(n)).getJsonArray("runs").encode());

        assertThat(runs).doesNotHaveDuplicates();
    }

    @Test
    void shouldDifferWhenRunsDiffer() {
        assertThat(new Documents("test2").document(7)).isNotEqualTo(documents.document(7));
    }

    @Test
    void shouldRepeatWhenRunAndNumberAreTheSame() {
        assertThat(new Documents("test1").document(7)).isEqualTo(documents.document(7));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 57, 1200, 500_000})
    void shouldDeclareTheMedianWhenRunsAreGiven(long n) {
        JsonObject document = new JsonObject(text(n));

        JsonObject declared = document.getJsonObject("declared");

        List<JsonObject> runs = document.getJsonArray("runs").stream()
                .map(JsonObject.class::cast)
                .toList();
        assertThat(declared.getDouble("decodeTokensPerSecond"))
                .isCloseTo(
                        median(runs.stream().map(r -> 512 / (r.getDouble("t2") - r.getDouble("t1")))), within(0.006));
        assertThat(declared.getDouble("ttftMs"))
                .isCloseTo(median(runs.stream().map(r -> r.getDouble("t1") * 1000)), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "a\"", "abcdefghijklmnopq"})
    void shouldRefuseRunWhenItsNameIsNoShortWord(String run) {
        assertThatThrownBy(() -> new Documents(run)).isInstanceOf(BenchFault.class);
    }

    private String text(long n) {
        return new String(documents.document(n), UTF_8);
    }

    private static double median(Stream<Double> three) {
        return three.sorted().toList().get(1);
    }
}
