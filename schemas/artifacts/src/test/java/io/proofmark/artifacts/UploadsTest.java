package io.proofmark.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofmark.artifacts.ArtifactRefused.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest {

    private static final int RATIO = 100;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 70})
    void shouldReadPartsBetweenABoundary(int length) throws IOException {
        String boundary = "b".repeat(length);

        try (Uploads uploads = uploads(boundary, boundary)) {
            assertThat(uploads.take("first")).isPresent();
        }
    }

    @ParameterizedTest
    @NullSource
    @MethodSource("noBoundaries")
    void shouldRefuseABoundaryThatTheStandardDoesNotKnow(String boundary) {
        assertThatThrownBy(() -> uploads(boundary, "b"))
                .isInstanceOfSatisfying(
                        ArtifactRefused.class, e -> assertThat(e.why()).isEqualTo(Why.NOT_MULTIPART))
                .hasMessageContaining("boundary of 1 to 70 characters");
    }

    static Stream<String> noBoundaries() {
        return Stream.of("", "b".repeat(71), "b".repeat(10_000), "b ", "b\r\nb", "b\u00e9", "b;b");
    }

    private Uploads uploads(String given, String used) throws IOException {
        byte[] body = ("--%s\r\nContent-Disposition: form-data; name=\"first\"\r\n\r\nabc\r\n--%s--\r\n")
                .formatted(used, used)
                .getBytes(UTF_8);
        Uploads uploads = new Uploads(new ArtifactStore(folder, 0), RATIO);
        uploads.multipart(new ByteArrayInputStream(body), given, Map.of("first", 3L));
        return uploads;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"second\"\r\n\r\ntoo long\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"second\"\r\n\r\ncut o",
            })
    void shouldKeepNothingWhenALaterPartIsRefused(String later) throws IOException {
        byte[] body = ("--b\r\nContent-Disposition: form-data; name=\"first\"\r\n\r\nabc\r\n" + later).getBytes(UTF_8);

        try (Uploads uploads = new Uploads(new ArtifactStore(folder, 0), RATIO)) {
            assertThatThrownBy(() ->
                            uploads.multipart(new ByteArrayInputStream(body), "b", Map.of("first", 3L, "second", 5L)))
                    .isInstanceOf(ArtifactRefused.class);
        }

        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
