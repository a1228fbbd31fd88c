package io.proofmark.cli;

import static io.proofmark.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleCommandTest {

    @Test
    void shouldPassArgumentsOnAsTheyAre() {
        Path folder = SharedData.path("sigstore/bundle-verify/happy-path-v0.3");
        Path root = SharedData.path("sigstore/trusted-roots/trusted_root.json");
        Path artifact = SharedData.path("sigstore/bundle-verify/a.txt");

        Shell shell = run(
                "verify-bundle",
                "--bundle",
                folder.resolve("bundle.sigstore.json"),
                "--certificate-identity",
                "https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main",
                "--certificate-oidc-issuer",
                "https://token.actions.githubusercontent.com",
                "--trusted-root",
                root,
                artifact);

        assertThat(shell.exitCode()).as(shell.err()).isZero();
    }

    @Test
    void shouldAcceptTheSampleUnderItsRoot() {
        Path folder = Path.of("../local/samples/packages/sigstore");
        Object[] arguments = {
            "verify-bundle",
            "--bundle",
            folder.resolve("bundle.json"),
            "--certificate-identity",
            "https://ci.proofmark.test/bench.yml@refs/heads/main",
            "--certificate-oidc-issuer",
            "https://tokens.proofmark.test",
            "--trusted-root",
            folder.resolve("root.json"),
            folder.resolve("artifact.txt")
        };

        Shell shell = run(arguments);

        assertThat(shell.exitCode()).as(shell.err()).isZero();
        assertThat(shell.out()).contains("signed at 2026-01-15T12:01:00Z");
    }

    @Test
    void shouldRefuseWhenNoBundleIsNamed() {
        Shell shell = run("verify-bundle", "a.txt");

        assertThat(shell.exitCode()).isNotZero();
        assertThat(shell.err()).contains("--bundle is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help"})
    void shouldSayHowItIsCalled(String option) {
        Shell shell = run("verify-bundle", option);

        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).startsWith("usage: verify-bundle [--staging] --bundle FILE");
    }
}
