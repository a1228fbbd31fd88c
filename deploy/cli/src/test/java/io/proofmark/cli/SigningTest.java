package io.proofmark.cli;

import static io.proofmark.cli.Shell.run;
import static io.proofmark.cli.Shell.withInput;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.documents.DocumentSignature;
import io.proofmark.documents.Json;
import io.proofmark.documents.json.StrictDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"packages/puma", "packages/inferencebench/envelope.json", "packages/keyless/envelope.json"})
    void shouldSignThePackagesDocumentAsTheDoorWantsIt(String sample) throws IOException {
        run("keygen", "--out", key());
        Path path = Shell.SAMPLES.resolve(sample);

        Shell shell = run("sign", path.toString(), "--key", key().toString());

        assertThat(shell.exitCode()).as(shell.err()).isZero();
        PackageFiles files = PackageFiles.read(path.toString(), InputStream.nullInputStream());
        var documents = new StrictDocuments(32, 1 << 20);
        Json part = documents.read(shell.out().strip().getBytes(UTF_8));
        assertThat(DocumentSignature.faults(documents.read(files.document()), part))
                .isEmpty();
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
