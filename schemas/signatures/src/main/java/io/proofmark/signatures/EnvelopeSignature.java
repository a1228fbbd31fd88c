package io.proofmark.signatures;

/**
 * The signature block of an InferenceBench envelope, as it stands in the document.
 *
 * @param method {@link #DEV_KEY} or {@link #SIGSTORE}; any other is answered as not intact
 * @param certificate PEM: the Ed25519 key, or the bundle's leaf certificate
 * @param bundle base64: the 64 signature bytes, or the Sigstore bundle's JSON
 */
public record EnvelopeSignature(String method, String certificate, String bundle) {

    /** A key pair made by the submitter. */
    public static final String DEV_KEY = "dev-key";

    /** A keyless signature with a Sigstore bundle. */
    public static final String SIGSTORE = "sigstore-cosign";
}
