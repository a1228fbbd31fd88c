package io.proofmark.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FULL_TRANSITIVE, in the build: this release reads every released version of an event, and each of them reads it. */
class SchemaEvolutionTest {

    private static final Path RELEASED = Path.of("released");

    static Stream<Path> released() throws IOException {
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".avsc")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void shouldReadAndBeReadByEveryReleasedVersion(Path file) throws IOException {
        Schema released = new Schema.Parser().parse(Files.readString(file));

        Schema current = Topics.schemas().get(released.getFullName());

        assertThat(current).as("%s is still an event", released.getFullName()).isNotNull();
        assertThat(compatibility(current, released)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        assertThat(compatibility(released, current)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    @Test
    void shouldNoticeAFieldWithoutDefault() {
        Schema before = new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[]}");
        Schema after = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"string\"}]}");

        assertThat(compatibility(after, before)).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    }

    @Test
    void shouldKeepAReleasedFileOfEveryEvent() throws IOException {
        List<String> names = released()
                .map(file -> file.getFileName().toString().replace(".avsc", ""))
                .distinct()
                .toList();

        assertThat(names)
                .containsAll(
                        Topics.schemas().values().stream().map(Schema::getName).toList());
    }

    private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getType();
    }
}
