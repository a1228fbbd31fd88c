package io.proofmark.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSignatureTest {

    /** Key pair of RFC 8032, section 7.1, test 1. */
    private static final String SECRET = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    @Test
    void shouldFindNoFaultWhenSignatureFits() throws GeneralSecurityException {
        var faults = DocumentSignature.faults(signed(Fixtures.SPEED));

        assertThat(faults).isEmpty();
    }

    @Test
    void shouldFindAFaultWhenDocumentWasChanged() throws GeneralSecurityException {
        Json changed = signed(Fixtures.SPEED).with("/notes", new Json.Text("other"));

        var faults = DocumentSignature.faults(changed);

        assertThat(faults).extracting(Fault::pointer, Fault::rule).containsExactly(tuple("/signature", "identity.key"));
    }

    @Test
    void shouldFindAFaultWhenKeyIsSpelledAnotherWay() throws GeneralSecurityException {
        // The last character carries two bits that no byte of the key has.
        Json document = signed(Fixtures.SPEED);
        String key = document.text("/signature/key").orElseThrow();
        Json respelled =
                document.with("/signature/key", new Json.Text(key.substring(0, 42) + (char) (key.charAt(42) + 1)));

        var faults = DocumentSignature.faults(respelled);

        assertThat(faults).hasSize(1);
    }

    @Test
    void shouldFindNoFaultWhenDocumentIsNotSigned() {
        var faults = DocumentSignature.faults(Fixtures.json(Fixtures.SPEED));

        assertThat(faults).isEmpty();
    }

    @Test
    void shouldFindNoFaultWhenThePartBesideFits() throws GeneralSecurityException {
        Json part = signed(Fixtures.SPEED).at("/signature").orElseThrow();
        Json otherwiseSigned = Fixtures.json(Fixtures.SPEED).member("signature", new Json.Text("of another kind"));

        assertThat(DocumentSignature.faults(otherwiseSigned, part)).isEmpty();
        assertThat(DocumentSignature.faults(Fixtures.json("{\"kind\": \"score\"}"), part))
                .extracting(Fault::pointer, Fault::rule)
                .containsExactly(tuple("/signature", "identity.key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{'key': 'AA'}",
                "{'key': 1, 'value': 'AA'}",
                "{'key': 'AA', 'value': 'AA', 'more': 'AA'}"
            })
    void shouldFindAFaultWhenThePartHasAnotherForm(String part) {
        assertThat(DocumentSignature.faults(Fixtures.json(Fixtures.SPEED), Fixtures.json(part.replace('\'', '"'))))
                .extracting(Fault::pointer, Fault::rule, Fault::message)
                .containsExactly(
                        tuple("/signature", "identity.key", "must be an object of key and value, both base64url"));
    }

    @Test
    void shouldFindAFaultWhenNothingOfThisDocumentCanBeSigned() throws GeneralSecurityException {
        Json part = signed(Fixtures.SPEED).at("/signature").orElseThrow();
        Json document =
                Fixtures.json(Fixtures.SPEED).member("seed", new Json.Decimal(new BigDecimal("9007199254740993")));

        assertThat(DocumentSignature.faults(document, part))
                .extracting(Fault::rule, Fault::message)
                .containsExactly(
                        tuple("identity.key", "a document with such numbers has no form that could be signed"));
    }

    private static Json signed(String text) throws GeneralSecurityException {
        return DocumentSignature.sign(
                Fixtures.json(text), secret(), HexFormat.of().parseHex(PUBLIC));
    }

    private static PrivateKey secret() throws GeneralSecurityException {
        byte[] seed = HexFormat.of().parseHex(SECRET);
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    }
}
