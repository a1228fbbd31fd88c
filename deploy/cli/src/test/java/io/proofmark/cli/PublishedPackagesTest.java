package io.proofmark.cli;

import static io.proofmark.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.documents.Json;
import io.proofmark.documents.json.StrictDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public packages, where they are at hand. */
class PublishedPackagesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldVerifyTheOnePublishedPumaSubmission() {
        assertThat(run("verify", SharedData.path("puma/submissions")).exitCode())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "00-original, 0",
        "01-metric-tampered, 1",
        "05-optional-fields-removed, 0",
        "06-int-as-string, 1",
        "08-timestamp-offset-form, 0",
        "12-fingerprint-wrong, 1",
        "16-method-unknown, 1",
        "20-forged-resigned, 1",
        "22-envelope-version-missing, 1",
        "26-duplicate-key, 2",
        "27-nan-literal, 2",
        "30-trailing-garbage, 2",
    })
    void shouldEndAsWantedForEveryMutation(String name, int exitCode) throws IOException {
        Shell shell = run("verify", mutation(name), "--trust-key", signer());

        assertThat(shell.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void shouldTrustThePublishedMarathonKeyWithoutBeingTold() {
        Path marathon = SharedData.path("inferencebench/envelopes/2026-05-18-multi-vendor-marathon/1834d93414ca.json");

        assertThat(run("verify", marathon).exitCode()).isZero();
    }

    @Test
    void shouldNotTrustTheSelfTestKey() {
        assertThat(run("verify", mutation("00-original")).exitCode()).isEqualTo(1);
    }

    private Path signer() throws IOException {
        Json original = new StrictDocuments(64, 1 << 20).read(Files.readAllBytes(mutation("00-original")));
        Path key = folder.resolve("signer.pub");
        Files.writeString(key, original.text("/signature/certificate").orElseThrow());
        return key;
    }

    private static Path mutation(String name) {
        return SharedData.path("inferencebench/mutations/" + name + ".json");
    }
}
