package io.proofmark.cli;

import static io.proofmark.cli.Shell.run;
import static io.proofmark.cli.Shell.withInput;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldMakeAKeyThatOnlyItsOwnerReads() throws IOException {
        Shell shell = run("keygen", "--out", key());

        assertThat(shell.exitCode()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        assertThat(shell.out()).containsPattern("public key [A-Za-z0-9_-]{43}\n");
    }

    @Test
    void shouldNeverOverwriteAKey() throws IOException {
        run("keygen", "--out", key());
        String before = Files.readString(key());

        Shell shell = run("keygen", "--out", key());

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(key()).hasContent(before);
    }

    @Test
    void shouldSignSoThatTheDoorSeesTheKey() throws IOException {
        run("keygen", "--out", key());

        Shell signed = withInput(sample(), "sign", "-", "--key", key());

        assertThat(signed.exitCode()).isZero();
        assertThat(withInput(signed.out().getBytes(UTF_8), "verify", "-").out()).containsPattern("pass +identity.key");
    }

    @Test
    void shouldNotFitWhenTheSignedDocumentIsChanged() throws IOException {
        run("keygen", "--out", key());
        String signed = withInput(sample(), "sign", "-", "--key", key()).out();

        Shell shell = withInput(signed.replaceFirst("\"notes\":\"", "$0x").getBytes(UTF_8), "verify", "-");

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.out()).containsPattern("fail +identity.key");
    }

    @Test
    void shouldPrintTheSignatureAloneWhenAsked() throws IOException {
        run("keygen", "--out", key());

        Shell shell = withInput(sample(), "sign", "-", "--key", key(), "--signature-only");

        assertThat(shell.out()).matches("\\{\"key\":\"[A-Za-z0-9_-]{43}\",\"value\":\"[A-Za-z0-9_-]{86}\"}\n");
    }

    @Test
    void shouldSayWhatIsWrongWhenTheFileIsNoKey() throws IOException {
        Files.writeString(key(), "no key");

        Shell shell = withInput(sample(), "sign", "-", "--key", key());

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("no key that keygen made");
    }

    private Path key() {
        return folder.resolve("key.pem");
    }

    private static byte[] sample() throws IOException {
        try (var lines = Files.lines(Shell.SAMPLES.resolve("samples.ndjson"))) {
            return lines.findFirst().orElseThrow().getBytes(UTF_8);
        }
    }
}
