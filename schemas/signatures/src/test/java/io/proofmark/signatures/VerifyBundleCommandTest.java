package io.proofmark.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerifyBundleCommandTest {

    private static final SigstoreWorld WORLD = new SigstoreWorld();
    private static final List<String> CERTIFIED = List.of(
            "--certificate-identity", SigstoreWorld.IDENTITY, "--certificate-oidc-issuer", SigstoreWorld.ISSUER);

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.write(folder.resolve("artifact"), SigstoreWorld.ARTIFACT);
        Files.write(folder.resolve("root.json"), SigstoreWorld.bytes(WORLD.trustedRoot()));
        Files.write(folder.resolve("keyless.json"), SigstoreWorld.bytes(WORLD.bundle()));
        Files.write(folder.resolve("managed.json"), SigstoreWorld.bytes(WORLD.managed()));
        Files.writeString(folder.resolve("key.pub"), WORLD.keyPem());
        Files.writeString(folder.resolve("other.pub"), new SigstoreWorld().keyPem());
    }

    @Test
    void shouldAcceptWhenIdentityAndIssuerAreTheExpected() {
        CommandOutcome outcome = run("keyless.json", CERTIFIED, file("artifact"));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.lines())
                .contains("signed at 2026-01-15T12:01:00Z")
                .first()
                .isEqualTo("accepted: signed by " + SigstoreWorld.IDENTITY + " of " + SigstoreWorld.ISSUER);
    }

    @Test
    void shouldAcceptWhenTheDigestStandsForTheFile() {
        CommandOutcome outcome = run("keyless.json", CERTIFIED, "sha256:" + SigstoreWorld.DIGEST.hex());

        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void shouldAcceptWhenTheManagedKeyIsTheExpected() {
        CommandOutcome outcome = run("managed.json", List.of("--key", file("key.pub")), file("artifact"));

        assertThat(outcome.exitCode()).as("%s", outcome.lines()).isZero();
    }

    static Stream<Arguments> refused() {
        String identity = SigstoreWorld.IDENTITY;
        String issuer = SigstoreWorld.ISSUER;
        return Stream.of(
                Arguments.of(
                        "another identity",
                        List.of("--certificate-identity", identity + "/", "--certificate-oidc-issuer", issuer),
                        "no entry of the policy trusts"),
                Arguments.of(
                        "a pattern as identity",
                        List.of("--certificate-identity", ".*", "--certificate-oidc-issuer", issuer),
                        "no entry of the policy trusts"),
                Arguments.of(
                        "another issuer",
                        List.of("--certificate-identity", identity, "--certificate-oidc-issuer", "https://tokens"),
                        "no entry of the policy trusts"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void shouldRefuseWhenTheSignerIsNotTheExpected(String name, List<String> expected, String reason) {
        CommandOutcome outcome = run("keyless.json", expected, file("artifact"));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.lines()).singleElement().asString().contains(reason);
    }

    @Test
    void shouldRefuseWhenAnotherKeyIsExpected() {
        CommandOutcome outcome = run("managed.json", List.of("--key", file("other.pub")), file("artifact"));

        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void shouldSayWhichVariableIsMissingWhenNoRootIsPinned() {
        CommandOutcome outcome =
                new VerifyBundleCommand(Map.of()).run(arguments("keyless.json", CERTIFIED, file("artifact")));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.lines()).singleElement().asString().contains("PROOFMARK_TRUSTED_ROOT");
    }

    @Test
    void shouldUseTheStagingRootWhenStagingIsAskedFor() {
        Map<String, String> environment = Map.of(VerifyBundleCommand.STAGING_ROOT_VARIABLE, file("root.json"));
        List<String> arguments = new ArrayList<>(List.of("--staging"));
        arguments.addAll(arguments("keyless.json", CERTIFIED, file("artifact")));

        CommandOutcome outcome = new VerifyBundleCommand(environment).run(arguments);

        assertThat(outcome.exitCode()).as("%s", outcome.lines()).isZero();
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of(List.of(), "FILE_OR_DIGEST is missing"),
                Arguments.of(List.of("--key", "k", "a"), "--bundle is missing"),
                Arguments.of(List.of("--bundle", "b", "a"), "give either --key or both"),
                Arguments.of(List.of("--bundle", "b", "--certificate-identity", "i", "a"), "give either --key or both"),
                Arguments.of(
                        List.of(
                                "--bundle",
                                "b",
                                "--key",
                                "k",
                                "--certificate-identity",
                                "i",
                                "--certificate-oidc-issuer",
                                "u",
                                "a"),
                        "give either --key or both"),
                Arguments.of(List.of("--bundle", "b", "--bundle", "c", "--key", "k", "a"), "--bundle is given twice"),
                Arguments.of(List.of("--verbose", "a"), "\"--verbose\" is not an option"),
                Arguments.of(
                        List.of("--bundle", "/no/such", "--key", "/no/such", "--trusted-root", "/no/such", "a"),
                        "cannot read /no/such"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void shouldSayWhatIsWrongWhenTheArgumentsAreOfNoUse(List<String> arguments, String reason) {
        CommandOutcome outcome = new VerifyBundleCommand(Map.of()).run(arguments);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.lines()).first().asString().contains(reason);
    }

    private CommandOutcome run(String bundle, List<String> expected, String input) {
        Map<String, String> environment = Map.of(Trust.ROOT_VARIABLE, file("root.json"));
        return new VerifyBundleCommand(environment).run(arguments(bundle, expected, input));
    }

    private List<String> arguments(String bundle, List<String> expected, String input) {
        List<String> arguments = new ArrayList<>(List.of("--bundle", file(bundle)));
        arguments.addAll(expected);
        arguments.add(input);
        return arguments;
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
