package io.proofmark.signatures;

/** Who made a signature, as far as the signature itself tells. */
public sealed interface Signer {

    /**
     * The holder of a bare key.
     *
     * @param keyId first 16 hex digits of the SHA-256 of the stripped PEM text, as InferenceBench shows it
     * @param publicKey base64 of the key's SubjectPublicKeyInfo (DER), which is what policies compare
     */
    record Key(String keyId, String publicKey) implements Signer {}

    /**
     * The subject of a short-lived certificate.
     *
     * @param identity the certificate's only subject alternative name: a URI, a mail address or Fulcio's user name
     * @param issuer who vouched for it (the OIDC issuer, extension 1.3.6.1.4.1.57264.1.8, or the older .1.1)
     */
    record Identity(String identity, String issuer) implements Signer {}
}
