package io.proofmark.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest {

    private static final int RATIO = 100;

    @TempDir
    Path folder;

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
