package io.proofmark.signatures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of trusted signers:
 * {@code {"keys": [{"name": "our lab", "pem": "-----BEGIN PUBLIC KEY-----…"}], "identities": [{"identity": "…", "issuer": "…"}]}}.
 * Either list may be left out; keys are Ed25519 keys, identities and issuers are compared whole.
 */
final class TrustPolicyFile {

    private static final String KEYS = "keys";
    private static final String IDENTITIES = "identities";

    private TrustPolicyFile() {}

    static SigningPolicy read(Path file) throws IOException, Refused {
        Json policy = Json.parse(Files.readAllBytes(file), "the policy");
        policy.nothingBut(KEYS, IDENTITIES);
        List<SigningPolicy.TrustedKey> keys = new ArrayList<>();
        for (Json entry : entries(policy, KEYS)) {
            keys.add(key(entry));
        }
        List<Signer.Identity> identities = new ArrayList<>();
        for (Json entry : entries(policy, IDENTITIES)) {
            identities.add(identity(entry));
        }
        Refused.unless(!keys.isEmpty() || !identities.isEmpty(), "the policy trusts nobody");
        return new SigningPolicy(keys, identities);
    }

    private static List<Json> entries(Json policy, String name) throws Refused {
        return policy.has(name) ? policy.at(name).items() : List.of();
    }

    private static SigningPolicy.TrustedKey key(Json entry) throws Refused {
        entry.nothingBut("name", "pem");
        String pem = entry.at("pem").text();
        DevKeySignature.requireEd25519(Keys.parse(pem));
        return new SigningPolicy.TrustedKey(entry.at("name").filledText(), Keys.signer(pem));
    }

    private static Signer.Identity identity(Json entry) throws Refused {
        entry.nothingBut("identity", "issuer");
        return new Signer.Identity(
                entry.at("identity").filledText(), entry.at("issuer").filledText());
    }
}
