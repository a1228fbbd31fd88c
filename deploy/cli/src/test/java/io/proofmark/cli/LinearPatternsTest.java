package io.proofmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.testing.patterns.DeclaredPatterns;
import io.proofmark.testing.patterns.LinearPatterns;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No regular expression of what reads packages looks at a hostile text more than a few times. */
class LinearPatternsTest {

    private static final List<String> SCHEMAS = List.of(
            "/io/proofmark/catalog/schema/submission.schema.json",
            "/io/proofmark/documents/puma/submission.schema.json");

    static Stream<Arguments> patterns() {
        return DeclaredPatterns.below("io.proofmark").entrySet().stream()
                .map(pattern -> Arguments.of(pattern.getKey(), pattern.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void shouldTakeTwiceAsLongWhenTextIsTwiceAsLong(String name, Pattern pattern) {
        assertThat(LinearPatterns.slow(pattern)).as(name).isEmpty();
    }

    static Stream<String> schemaPatterns() throws IOException {
        Stream<String> patterns = Stream.of();
        for (String schema : SCHEMAS) {
            try (var json = LinearPatternsTest.class.getResourceAsStream(schema)) {
                JsonNode tree = new ObjectMapper().readTree(Objects.requireNonNull(json, schema));
                patterns = Stream.concat(patterns, tree.findValuesAsText("pattern").stream());
            }
        }
        return patterns.distinct();
    }

    @ParameterizedTest
    @MethodSource("schemaPatterns")
    void shouldTakeTwiceAsLongWhenTheSchemaHoldsThePattern(String pattern) {
        assertThat(LinearPatterns.slow(Pattern.compile(pattern))).isEmpty();
    }

    @Test
    void shouldSeeThatAPatternIsSlow() {
        assertThat(LinearPatterns.slow(Pattern.compile("[0-9]+$"))).isPresent();
    }

    @Test
    void shouldFindThePatternsOfSeveralModules() throws IOException {
        assertThat(patterns()).hasSizeGreaterThan(10);
        assertThat(schemaPatterns()).hasSizeGreaterThan(10);
    }
}
