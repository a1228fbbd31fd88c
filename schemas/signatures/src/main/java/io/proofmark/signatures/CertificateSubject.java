package io.proofmark.signatures;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.OtherName;
import org.jspecify.annotations.Nullable;

/** Reads identity and issuer from a Fulcio certificate; the extensions are those of Fulcio's {@code oid-info}. */
final class CertificateSubject {

    private static final String ISSUER = "1.3.6.1.4.1.57264.1.8";
    private static final String ISSUER_RAW = "1.3.6.1.4.1.57264.1.1";
    private static final String USER_NAME = "1.3.6.1.4.1.57264.1.7";

    private CertificateSubject() {}

    static Signer.Identity of(X509Certificate leaf) throws Refused {
        return new Signer.Identity(identity(leaf), issuer(leaf));
    }

    private static String identity(X509Certificate leaf) throws Refused {
        byte[] extension = extension(leaf, Extension.subjectAlternativeName.getId());
        Refused.unless(extension != null, "the certificate names no identity");
        GeneralName[] names = GeneralNames.getInstance(extension).getNames();
        Refused.unless(names.length == 1, "the certificate names " + names.length + " identities, not one");
        return text(names[0]);
    }

    private static String text(GeneralName name) throws Refused {
        return switch (name.getTagNo()) {
            case GeneralName.uniformResourceIdentifier, GeneralName.rfc822Name ->
                ((ASN1String) name.getName()).getString();
            case GeneralName.otherName -> userName(OtherName.getInstance(name.getName()));
            default -> throw new Refused("the certificate's identity is of a kind that is not known");
        };
    }

    private static String userName(OtherName name) throws Refused {
        Refused.unless(name.getTypeID().getId().equals(USER_NAME), "the certificate's identity is not a user name");
        return ASN1UTF8String.getInstance(name.getValue()).getString();
    }

    private static String issuer(X509Certificate leaf) throws Refused {
        byte[] utf8 = extension(leaf, ISSUER);
        if (utf8 != null) {
            return ASN1UTF8String.getInstance(utf8).getString();
        }
        byte[] raw = extension(leaf, ISSUER_RAW);
        if (raw == null) {
            throw new Refused("the certificate names no issuer");
        }
        return new String(raw, StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] extension(X509Certificate leaf, String oid) {
        byte[] wrapped = leaf.getExtensionValue(oid);
        return wrapped == null ? null : ASN1OctetString.getInstance(wrapped).getOctets();
    }
}
