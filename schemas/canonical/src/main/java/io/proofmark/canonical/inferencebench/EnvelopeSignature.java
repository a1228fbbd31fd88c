package io.proofmark.canonical.inferencebench;

/**
 * The signature block as it stands in the envelope; nothing in it has been verified.
 *
 * @param method {@code dev-key} or {@code sigstore-cosign}
 * @param certificate PEM: a public key or a leaf certificate
 * @param rekorLogIndex -1 when there is none; says nothing
 * @param bundle base64 of the raw signature or of a Sigstore bundle
 */
public record EnvelopeSignature(String method, String certificate, long rekorLogIndex, String bundle) {}
