package io.proofmark.signatures;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Public keys as PEM texts. */
final class Keys {

    private static final int KEY_ID_DIGITS = 16;

    private Keys() {}

    /** An Ed25519, EC or RSA key. */
    static PublicKey parse(String pem) throws Refused {
        byte[] der = Pem.decode(pem, Pem.PUBLIC_KEY);
        try {
            return KeyFactory.getInstance(algorithm(der)).generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Refused("the public key cannot be read", e);
        }
    }

    static Signer.Key signer(String pem) throws Refused {
        String id =
                Digest.of(pem.strip().getBytes(StandardCharsets.UTF_8)).hex().substring(0, KEY_ID_DIGITS);
        return new Signer.Key(id, Base64.getEncoder().encodeToString(parse(pem).getEncoded()));
    }

    private static String algorithm(byte[] der) throws Refused {
        var oid = SubjectPublicKeyInfo.getInstance(der).getAlgorithm().getAlgorithm();
        if (oid.equals(EdECObjectIdentifiers.id_Ed25519)) {
            return "Ed25519";
        }
        if (oid.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return "EC";
        }
        if (oid.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return "RSA";
        }
        throw new Refused("keys of type " + oid + " are not supported");
    }
}
