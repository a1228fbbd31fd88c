package io.proofmark.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustTest {

    private static final String ED25519 = "MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=";
    private static final String PEM = "-----BEGIN PUBLIC KEY-----\\n" + ED25519 + "\\n-----END PUBLIC KEY-----";
    private static final String POLICY = """
            {"keys": [{"name": "our lab", "pem": "%s"}],
             "identities": [{"identity": "%s", "issuer": "%s"}]}
            """.formatted(PEM, SigstoreWorld.IDENTITY, SigstoreWorld.ISSUER);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldTrustThePublishedKeyAloneWhenNothingIsSet() {
        Trust trust = Trust.read(Optional.empty(), Optional.empty());

        assertThat(trust).isEqualTo(Trust.PINNED);
        assertThat(trust.policy().keys()).extracting(key -> key.key().keyId()).containsExactly("3479557f288500af");
        assertThat(trust.policy().identities()).isEmpty();
        assertThat(trust.root()).isEmpty();
        assertThat(trust.id()).isEmpty();
    }

    @Test
    void shouldTrustWhomTheFileNamesBesideThePinnedKey() throws IOException {
        Trust trust = Trust.read(Optional.empty(), Optional.of(file("policy.json", POLICY)));

        assertThat(trust.policy().keys())
                .extracting(SigningPolicy.TrustedKey::name)
                .containsExactly("inferencebench-marathon-2026-05-18", "our lab");
        assertThat(trust.policy().judge(new Signer.Key("any", ED25519))).isEqualTo(Check.holds("our lab"));
        assertThat(trust.policy().identities())
                .containsExactly(new Signer.Identity(SigstoreWorld.IDENTITY, SigstoreWorld.ISSUER));
    }

    @Test
    void shouldHaveAnotherIdWhenAnythingIsTrustedOtherwise() throws IOException {
        Path policy = file("policy.json", POLICY);
        Path root = file("root.json", new SigstoreWorld().trustedRoot().toString());
        Path otherRoot = file("other.json", new SigstoreWorld().trustedRoot().toString());

        assertThat(Trust.read(Optional.of(root), Optional.of(policy)).id())
                .hasSize(16)
                .isEqualTo(Trust.read(Optional.of(root), Optional.of(policy)).id())
                .isNotEqualTo(
                        Trust.read(Optional.of(otherRoot), Optional.of(policy)).id())
                .isNotEqualTo(Trust.read(Optional.of(root), Optional.empty()).id());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            our lab|our lab", "colour": "red|may not have a colour
            our lab|   |name is empty
            our lab", |", |name is empty
            identities|persons|may not have a persons
            MCowBQYDK2Vw|AAAAAAAAAAAA|none of
            -----BEGIN|BEGIN|not a PEM text
            https://tokens.proofmark.test||issuer is empty
            "issuer"|"Issuer"|may not have a Issuer
            }]}|}]|not JSON
            "name": "our lab"|"name": "our lab", "name": "theirs"|has a name twice
            {"keys"|{"keys": [], "keys"|has a keys twice
            """)
    void shouldNameFileAndFaultWhenThePolicyIsWrong(String sound, String faulty, String message) throws IOException {
        assertThat(POLICY).contains(sound);
        Path policy = file("policy.json", POLICY.replace(sound, faulty == null ? "" : faulty));

        assertThatThrownBy(() -> Trust.read(Optional.empty(), Optional.of(policy)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("proofmark.trust-policy: " + policy + " is refused: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|trusts nobody", "[]|is not an object", "{\"keys\": 1}|is not a list"})
    void shouldRefuseAPolicyOfNobody(String text, String message) throws IOException {
        Path policy = file("policy.json", text);

        assertThatThrownBy(() -> Trust.read(Optional.empty(), Optional.of(policy)))
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no root|not a trusted root",
                "{}|media type",
                "{\"identities\": []}|media type",
                "{\"mediaType\": 1, \"tlogs\": 2}|not a trusted root"
            })
    void shouldNameFileAndFaultWhenTheRootIsNone(String text, String message) throws IOException {
        Path root = file("root.json", text);

        assertThatThrownBy(() -> Trust.read(Optional.of(root), Optional.empty()))
                .hasMessageStartingWith("proofmark.trusted-root: " + root)
                .hasMessageContaining(message);
    }

    @Test
    void shouldNameTheFileWhenItIsNotThere() {
        Path root = folder.resolve("none.json");

        assertThatThrownBy(() -> Trust.read(Optional.of(root), Optional.empty()))
                .hasMessage("proofmark.trusted-root: the file " + root + " cannot be read");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
