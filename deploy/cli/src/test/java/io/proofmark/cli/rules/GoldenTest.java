package io.proofmark.cli.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of the rule specification, section 12, from documents and decisions to what is said of the row. */
class GoldenTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void shouldSayOfEveryWorkedExampleWhatIsWritten(String name, List<String> told, List<String> said) {
        var example = new WorkedExample();

        told.forEach(example::tell);

        assertThat(String.join("\n", example.said())).as(name).isEqualTo(String.join("\n", said));
    }

    /** {@code # name}, then lines with {@code >} that tell it, then what is said; an empty line ends it. */
    static Stream<Arguments> examples() throws IOException {
        try (InputStream file = Objects.requireNonNull(GoldenTest.class.getResourceAsStream("golden.txt"))) {
            return Stream.of(new String(file.readAllBytes(), UTF_8).strip().split("\n\n"))
                    .map(GoldenTest::example);
        }
    }

    private static Arguments example(String block) {
        Map<Boolean, List<String>> lines =
                block.lines().skip(1).collect(Collectors.partitioningBy(line -> line.startsWith("> ")));
        return Arguments.of(
                block.lines().findFirst().orElseThrow().substring(2),
                lines.get(true).stream().map(line -> line.substring(2)).toList(),
                lines.get(false));
    }
}
