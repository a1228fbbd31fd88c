package io.proofmark.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.NotCanonicalizable;
import io.proofmark.canonical.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The submitter's own Ed25519 signature (RFC 8032) over the document without it. */
public final class DocumentSignature {

    private static final String ALGORITHM = "Ed25519";
    private static final String NAME = "signature";
    static final String PLACE = "/" + NAME;
    private static final Set<String> MEMBERS = Set.of("key", "value");
    private static final String CONTEXT = "proofmark-submission/1\n";
    /** What precedes the 32 bytes of a raw key in a SubjectPublicKeyInfo (RFC 8410, section 4). */
    private static final String KEY_INFO = "302a300506032b6570032100";

    private DocumentSignature() {}

    /** The fault of a document that is signed wrongly; none when it is signed rightly or not at all. */
    public static List<Fault> faults(Json document) {
        try {
            return document.at("/signature/key").isEmpty() || signed(document)
                    ? List.of()
                    : List.of(new Fault(PLACE, Rules.KEY, "the signature does not fit key and document"));
        } catch (NotCanonicalizable _) {
            return List.of(
                    new Fault(PLACE, Rules.KEY, "a document with such numbers has no form that could be signed"));
        }
    }

    /**
     * The same for a signature that comes beside a document, which may have one of another kind inside.
     *
     * @param part key and value as in native documents, and nothing else
     */
    public static List<Fault> faults(Json document, Json part) {
        boolean formed = part instanceof Json.Members(Map<String, Json> byName)
                && byName.keySet().equals(MEMBERS)
                && byName.values().stream().allMatch(Json.Text.class::isInstance);
        return formed
                ? faults(document.member(NAME, part))
                : List.of(new Fault(PLACE, Rules.KEY, "must be an object of key and value, both base64url"));
    }

    /** The bytes that a submitter signs. */
    public static byte[] message(Json document) {
        byte[] canonical = CanonicalText.of(document.without(NAME)).getBytes(UTF_8);
        return (CONTEXT + Sha256.hex(canonical)).getBytes(UTF_8);
    }

    /**
     * The document with a signature in place of any that it had.
     *
     * @param publicKey the 32 bytes of the key's public half
     * @throws GeneralSecurityException when the key is no Ed25519 key
     */
    public static Json sign(Json document, PrivateKey key, byte[] publicKey) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(message(document));
        Map<String, Json> parts = new LinkedHashMap<>();
        parts.put("key", new Json.Text(Base64Url.encode(publicKey)));
        parts.put("value", new Json.Text(Base64Url.encode(signature.sign())));
        Json.Members signed = new Json.Members(parts);
        return document.member(NAME, signed);
    }

    private static boolean signed(Json document) {
        Optional<byte[]> key = document.text("/signature/key").flatMap(Base64Url::decode);
        Optional<byte[]> value = document.text("/signature/value").flatMap(Base64Url::decode);
        return key.isPresent() && value.isPresent() && verified(message(document), key.get(), value.get());
    }

    private static boolean verified(byte[] message, byte[] key, byte[] value) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey(key));
            signature.update(message);
            return signature.verify(value);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        byte[] info = HexFormat.of().parseHex(KEY_INFO + HexFormat.of().formatHex(raw));
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(info));
    }
}
