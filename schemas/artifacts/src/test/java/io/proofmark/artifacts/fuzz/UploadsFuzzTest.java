package io.proofmark.artifacts.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.proofmark.artifacts.ArtifactRefused;
import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.artifacts.Incoming;
import io.proofmark.artifacts.Unpacked;
import io.proofmark.artifacts.Uploads;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whatever a body is: files within their limits or the declared refusal, and nothing is left behind. The ordinary build runs
 * the seeds; {@code JAZZER_FUZZ=1 mvn -f schemas/artifacts/pom.xml test -Dtest=UploadsFuzzTest#multipart} looks for new ones.
 */
class UploadsFuzzTest {

    private static final Path FOLDER = Path.of("target/fuzz-uploads");
    private static final Map<String, Long> LIMITS = Map.of("submission", 4096L, "predictions", 65_536L);
    private static final ArtifactStore STORE = new ArtifactStore(FOLDER, 0);

    @FuzzTest(maxDuration = "2m")
    void multipart(byte[] body) throws IOException {
        receive("b", body);
    }

    @FuzzTest(maxDuration = "2m")
    void headers(byte[] headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("--b\r\n".getBytes(ISO_8859_1));
        body.write(headers);
        body.write("\r\n\r\n{}\r\n--b--\r\n".getBytes(ISO_8859_1));
        receive("b", body.toByteArray());
    }

    @FuzzTest(maxDuration = "2m")
    void boundary(byte[] bytes) throws IOException {
        String boundary = new String(bytes, ISO_8859_1);
        String part = "--%s\r\nContent-Disposition: form-data; name=\"submission\"\r\n\r\n{}\r\n--%s--\r\n";
        receive(boundary, part.replace("%s", boundary).getBytes(ISO_8859_1));
    }

    private static void receive(String boundary, byte[] body) throws IOException {
        try (Uploads uploads = new Uploads(STORE, Unpacked.RATIO)) {
            uploads.multipart(new ByteArrayInputStream(body), boundary, LIMITS);
            for (Map.Entry<String, Long> limit : LIMITS.entrySet()) {
                Optional<Incoming> file = uploads.take(limit.getKey());
                if (file.isPresent()) {
                    check(file.get(), limit.getValue());
                }
            }
        } catch (ArtifactRefused refusal) {
            assertThat(refusal).hasMessageNotContaining("\n");
        }
        try (Stream<Path> left = Files.list(Files.createDirectories(FOLDER.resolve("arriving")))) {
            assertThat(left).isEmpty();
        }
    }

    private static void check(Incoming incoming, long limit) throws IOException {
        try (incoming;
                var bytes = incoming.open()) {
            assertThat(bytes.readAllBytes()).hasSize((int) incoming.size()).hasSizeLessThanOrEqualTo((int) limit);
        }
    }
}
