package io.proofmark.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the built service says that cannot start. */
class WrongFilesIT {

    private static final String KEY = "01".repeat(32);
    private static final String RIGHT_KEYS = "door=" + KEY + "\ntext=" + KEY + "\n";
    private static final String RIGHT_USERS = "{\"reviewer\": {\"password\": \"right\"}}";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROOFMARK_KEYS_FILE        | door=0             | proofmark.keys.file: the file %s has a property door that is not 32 bytes in hex",
                "PROOFMARK_CREDENTIALS_FILE | []                 | proofmark.credentials.file: the file %s is no object of users",
                "PROOFMARK_TRUST_POLICY     | {\"keys\": []}       | proofmark.trust-policy: %s is refused: the policy trusts nobody",
                "PROOFMARK_TRUSTED_ROOT     |                    | proofmark.trusted-root: the file %s cannot be read",
            })
    void shouldEndWithOneLineThatNamesTheFile(String variable, String text, String line) throws Exception {
        Path wrong = folder.resolve("wrong");
        if (text != null) {
            Files.writeString(wrong, text);
        }
        Map<String, String> settings = new HashMap<>(Map.of(
                "PROOFMARK_KEYS_FILE", file("keys.properties", RIGHT_KEYS),
                "PROOFMARK_CREDENTIALS_FILE", file("credentials.json", RIGHT_USERS),
                "QUARKUS_HTTP_PORT", "0"));
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/none");
        settings.put(variable, wrong.toString());

        Process process = start(settings);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(Files.readString(folder.resolve("err"))).isEqualTo(line.formatted(wrong) + "\n");
        assertThat(Files.readString(folder.resolve("out"))).doesNotContain("\"level\":\"ERROR\"");
    }

    private Process start(Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar")
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(settings);
        return builder.start();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
