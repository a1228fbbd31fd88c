package io.proofmark.signatures;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority with a certificate transparency log beside it. */
final class WorldAuthority {

    static final Instant BORN = Instant.parse("2025-01-01T00:00:00Z");
    private static final Duration LIFE = Duration.ofDays(3650);
    private static final String FULCIO = "1.3.6.1.4.1.57264.1.";
    private static final String SCT_LIST = "1.3.6.1.4.1.11129.2.4.2";

    final X509Certificate root;
    private final KeyPair key = WorldKeys.fresh();
    private final X500Name name;

    WorldAuthority(String commonName) {
        name = new X500Name("O=proofmark.test,CN=" + commonName);
        root = issueRoot();
    }

    /** What a leaf says, and whether a certificate log saw it. */
    record Leaf(String identity, String issuer, Instant notBefore, Duration life, KeyPurposeId use) {}

    X509Certificate issue(Leaf leaf, PublicKey subject, KeyPair certificateLog, boolean withSct) {
        try {
            JcaX509v3CertificateBuilder builder = builder(new X500Name(""), subject, leaf.notBefore(), leaf.life());
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(leaf.use()));
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    true,
                    new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, leaf.identity())));
            builder.addExtension(
                    new ASN1ObjectIdentifier(FULCIO + 1), false, leaf.issuer().getBytes(StandardCharsets.US_ASCII));
            builder.addExtension(new ASN1ObjectIdentifier(FULCIO + 8), false, new DERUTF8String(leaf.issuer()));
            if (withSct) {
                byte[] body = builder.build(signer())
                        .toASN1Structure()
                        .getTBSCertificate()
                        .getEncoded();
                builder.addExtension(
                        new ASN1ObjectIdentifier(SCT_LIST),
                        false,
                        new DEROctetString(sctList(body, leaf.notBefore(), certificateLog)));
            }
            return certificate(builder.build(signer()));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    /** A timestamp authority's certificate. */
    X509Certificate issueTimestamper(PublicKey subject, Instant notBefore, Duration life) {
        try {
            JcaX509v3CertificateBuilder builder =
                    builder(new X500Name("O=proofmark.test,CN=stamper"), subject, notBefore, life);
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            return certificate(builder.build(signer()));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    private X509Certificate issueRoot() {
        try {
            JcaX509v3CertificateBuilder builder = builder(name, key.getPublic(), BORN, LIFE);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            return certificate(builder.build(signer()));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    private JcaX509v3CertificateBuilder builder(X500Name subject, PublicKey key, Instant notBefore, Duration life) {
        return new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(notBefore.toEpochMilli()),
                Date.from(notBefore),
                Date.from(notBefore.plus(life)),
                subject,
                key);
    }

    private ContentSigner signer() throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate());
    }

    private static X509Certificate certificate(X509CertificateHolder holder) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    /** One signed certificate timestamp of RFC 6962 over the certificate without it. */
    private byte[] sctList(byte[] body, Instant at, KeyPair certificateLog) throws IOException {
        byte[] signed = bytes(out -> {
            out.writeShort(0);
            out.writeLong(at.toEpochMilli());
            out.writeShort(1);
            out.write(WorldKeys.id(key.getPublic()));
            out.writeByte(body.length >> 16);
            out.writeShort(body.length);
            out.write(body);
            out.writeShort(0);
        });
        byte[] signature = WorldKeys.sign(certificateLog, signed);
        byte[] sct = bytes(out -> {
            out.writeByte(0);
            out.write(WorldKeys.id(certificateLog.getPublic()));
            out.writeLong(at.toEpochMilli());
            out.writeShort(0);
            out.writeByte(4);
            out.writeByte(3);
            out.writeShort(signature.length);
            out.write(signature);
        });
        return bytes(out -> {
            out.writeShort(sct.length + 2);
            out.writeShort(sct.length);
            out.write(sct);
        });
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
