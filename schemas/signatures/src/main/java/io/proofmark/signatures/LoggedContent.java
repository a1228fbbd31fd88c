package io.proofmark.signatures;

import com.google.protobuf.ByteString;
import dev.sigstore.proto.rekor.v1.KindVersion;
import dev.sigstore.proto.rekor.v1.TransparencyLogEntry;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a log entry says was signed, how and by whom.
 *
 * @param digest SHA-256 of the signed bytes, or of the DSSE payload where {@code ofPayload}
 * @param verifier DER of the certificate or of the public key
 */
record LoggedContent(ByteString digest, boolean ofPayload, ByteString signature, ByteString verifier) {

    private static final String SHA256_V1 = "sha256";
    private static final String SHA256_V2 = "SHA2_256";

    /** Refuses unless the entry speaks of this content, this artifact and this verifier. */
    static void match(TransparencyLogEntry entry, SignedContent content, Digest artifact, byte[] verifier)
            throws Refused {
        LoggedContent logged = read(entry);
        Digest expected = logged.ofPayload ? payloadDigest(content) : content.signed(artifact);
        Refused.unless(
                logged.digest.equals(ByteString.copyFrom(expected.bytes())), "the log entry is about another content");
        Refused.unless(logged.signature.equals(content.signature()), "the log entry is about another signature");
        Refused.unless(
                logged.verifier.equals(ByteString.copyFrom(verifier)),
                "the log entry names another certificate or key");
    }

    private static Digest payloadDigest(SignedContent content) throws Refused {
        if (content instanceof DsseContent dsse) {
            return dsse.payloadDigest();
        }
        throw new Refused("the log entry is about a DSSE envelope, the bundle holds a message signature");
    }

    private static LoggedContent read(TransparencyLogEntry entry) throws Refused {
        Json body = Json.parse(entry.getCanonicalizedBody().toByteArray(), "log entry");
        String kind = body.at("kind").text();
        String version = body.at("apiVersion").text();
        KindVersion declared = entry.getKindVersion();
        Refused.unless(
                !entry.hasKindVersion()
                        || (declared.getKind().equals(kind)
                                && declared.getVersion().equals(version)),
                "the bundle calls the log entry " + declared.getKind() + " " + declared.getVersion() + ", it is " + kind
                        + " " + version);
        Json spec = body.at("spec");
        return switch (kind + " " + version) {
            case "hashedrekord 0.0.1" -> hashedRekord1(spec);
            case "hashedrekord 0.0.2" -> hashedRekord2(spec.at("hashedRekordV002"));
            case "dsse 0.0.1" -> dsse1(spec);
            case "dsse 0.0.2" -> dsse2(spec.at("dsseV002"));
            case "intoto 0.0.2" -> inToto(spec.at("content"));
            default -> throw new Refused("log entries of kind " + kind + " " + version + " are not known");
        };
    }

    private static LoggedContent hashedRekord1(Json spec) throws Refused {
        return new LoggedContent(
                hexDigest(spec.at("data", "hash")),
                false,
                spec.at("signature", "content").base64(),
                pem(spec.at("signature", "publicKey", "content").base64()));
    }

    private static LoggedContent hashedRekord2(Json spec) throws Refused {
        return version2(spec.at("data"), false, spec.at("signature"));
    }

    private static LoggedContent dsse1(Json spec) throws Refused {
        Json signature = spec.at("signatures").onlyItem();
        return new LoggedContent(
                hexDigest(spec.at("payloadHash")),
                true,
                signature.at("signature").base64(),
                pem(signature.at("verifier").base64()));
    }

    private static LoggedContent dsse2(Json spec) throws Refused {
        return version2(spec.at("payloadHash"), true, spec.at("signatures").onlyItem());
    }

    /** Rekor writes the signature in base64 twice, other logs once; what is compared is the signature itself. */
    private static LoggedContent inToto(Json content) throws Refused {
        Json signature = content.at("envelope", "signatures").onlyItem();
        return new LoggedContent(
                hexDigest(content.at("payloadHash")),
                true,
                unwrapped(signature.at("sig").base64()),
                pem(signature.at("publicKey").base64()));
    }

    private static LoggedContent version2(Json data, boolean ofPayload, Json signature) throws Refused {
        Refused.unless(
                data.at("algorithm").text().equals(SHA256_V2), data.where() + " is not a " + SHA256_V2 + " digest");
        Json verifier = signature.at("verifier");
        Json raw = verifier.has("x509Certificate") ? verifier.at("x509Certificate") : verifier.at("publicKey");
        return new LoggedContent(
                data.at("digest").base64(),
                ofPayload,
                signature.at("content").base64(),
                raw.at("rawBytes").base64());
    }

    private static ByteString hexDigest(Json hash) throws Refused {
        Refused.unless(
                hash.at("algorithm").text().equals(SHA256_V1), hash.where() + " is not a " + SHA256_V1 + " digest");
        try {
            return ByteString.copyFrom(HexFormat.of().parseHex(hash.at("value").text()));
        } catch (IllegalArgumentException e) {
            throw new Refused(hash.where() + " is not hexadecimal", e);
        }
    }

    /** An ECDSA signature in DER begins with a byte that is text too, but is never base64 throughout. */
    private static ByteString unwrapped(ByteString signature) {
        try {
            return ByteString.copyFrom(Base64.getDecoder().decode(signature.toByteArray()));
        } catch (IllegalArgumentException e) {
            return signature;
        }
    }

    private static ByteString pem(ByteString text) throws Refused {
        return ByteString.copyFrom(Pem.decodeAny(text.toString(StandardCharsets.US_ASCII)));
    }
}
