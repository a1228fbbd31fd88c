package io.proofmark.signatures;

import com.google.protobuf.ByteString;
import dev.sigstore.encryption.signers.Verifiers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Locale;
import java.util.Set;

/** A DSSE envelope with an in-toto statement, which names the artifact among its subjects. */
record DsseContent(String payloadType, ByteString payload, ByteString signature) implements SignedContent {

    private static final String IN_TOTO = "application/vnd.in-toto+json";
    private static final Set<String> STATEMENTS =
            Set.of("https://in-toto.io/Statement/v0.1", "https://in-toto.io/Statement/v1");

    @Override
    public void verify(PublicKey key, Digest artifact) throws Refused {
        Refused.unless(payloadType.equals(IN_TOTO), "the payload type is " + payloadType + ", not " + IN_TOTO);
        try {
            Refused.unless(
                    Verifiers.newVerifier(key).verify(encoded(), signature.toByteArray()),
                    "the signature does not fit the DSSE envelope and the key");
        } catch (GeneralSecurityException e) {
            throw new Refused("the DSSE signature cannot be checked with this key", e);
        }
        Json statement = Json.parse(payload.toByteArray(), "statement");
        String type = statement.at("_type").text();
        Refused.unless(STATEMENTS.contains(type), "statements of type " + type + " are not known");
        Refused.unless(names(statement, artifact), "no subject of the statement has the artifact's sha256");
    }

    @Override
    public Digest signed(Digest artifact) {
        return Digest.of(encoded());
    }

    Digest payloadDigest() {
        return Digest.of(payload.toByteArray());
    }

    private static boolean names(Json statement, Digest artifact) throws Refused {
        for (Json subject : statement.at("subject").items()) {
            Json digests = subject.at("digest");
            if (digests.has("sha256")
                    && digests.at("sha256").text().toLowerCase(Locale.ROOT).equals(artifact.hex())) {
                return true;
            }
        }
        return false;
    }

    /** The pre-authentication encoding: "DSSEv1", then both parts with their lengths in bytes. */
    private byte[] encoded() {
        byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("DSSEv1 " + type.length + " ").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(type);
        out.writeBytes((" " + payload.size() + " ").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(payload.toByteArray());
        return out.toByteArray();
    }
}
