package io.proofmark.signatures;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** Public keys as PEM texts. The JDK alone reads them, so that checking a dev key loads no other library. */
final class Keys {

    private static final int KEY_ID_DIGITS = 16;
    private static final List<String> ALGORITHMS = List.of("Ed25519", "EC", "RSA");

    private Keys() {}

    /** An Ed25519, EC or RSA key. */
    static PublicKey parse(String pem) throws Refused {
        X509EncodedKeySpec der = new X509EncodedKeySpec(Pem.decode(pem, Pem.PUBLIC_KEY));
        InvalidKeySpecException last = new InvalidKeySpecException("no key");
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePublic(der);
            } catch (InvalidKeySpecException e) {
                last = e; // a factory refuses the keys of another algorithm
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java runtime since 15 has " + algorithm, e);
            }
        }
        throw new Refused("the public key is none of " + ALGORITHMS, last);
    }

    static Signer.Key signer(String pem) throws Refused {
        String id =
                Digest.of(pem.strip().getBytes(StandardCharsets.UTF_8)).hex().substring(0, KEY_ID_DIGITS);
        return new Signer.Key(id, Base64.getEncoder().encodeToString(parse(pem).getEncoded()));
    }
}
