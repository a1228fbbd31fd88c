package io.proofmark.signatures;

import dev.sigstore.json.ProtoJson;
import dev.sigstore.proto.ProtoMutators;
import dev.sigstore.proto.bundle.v1.Bundle;
import dev.sigstore.proto.bundle.v1.VerificationMaterial;
import dev.sigstore.proto.common.v1.HashAlgorithm;
import dev.sigstore.proto.common.v1.MessageSignature;
import dev.sigstore.proto.common.v1.X509Certificate;
import dev.sigstore.proto.rekor.v1.TransparencyLogEntry;
import io.intoto.EnvelopeOuterClass.Envelope;
import java.io.IOException;
import java.io.StringReader;
import java.security.cert.CertPath;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A Sigstore bundle whose shape is in order; nothing of it is verified yet.
 *
 * @param certificates the leaf first; empty for a bundle signed with a managed key
 * @param entries at least one, each with an inclusion proof
 * @param timestamps RFC 3161 responses in DER
 */
record SignedBundle(
        Optional<CertPath> certificates,
        List<TransparencyLogEntry> entries,
        List<byte[]> timestamps,
        SignedContent content) {

    private static final int MAX_PARTS = 32;
    private static final String VERSION_1 = "application/vnd.dev.sigstore.bundle+json;version=0.1";
    private static final String VERSION_2 = "application/vnd.dev.sigstore.bundle+json;version=0.2";
    private static final Set<String> VERSION_3 = Set.of(
            "application/vnd.dev.sigstore.bundle+json;version=0.3", "application/vnd.dev.sigstore.bundle.v0.3+json");

    static SignedBundle parse(byte[] json) throws Refused {
        String text = BundleText.read(json);
        Bundle.Builder builder = Bundle.newBuilder();
        try {
            ProtoJson.parser().merge(new StringReader(text), builder);
        } catch (IOException e) {
            throw new Refused("the bundle cannot be read", e);
        }
        return of(builder.build());
    }

    private static SignedBundle of(Bundle bundle) throws Refused {
        VerificationMaterial material = bundle.getVerificationMaterial();
        String version = bundle.getMediaType();
        Refused.unless(
                version.equals(VERSION_1) || version.equals(VERSION_2) || VERSION_3.contains(version),
                "bundles of media type \"" + version + "\" are not known");
        Refused.unless(
                !(VERSION_3.contains(version) && material.hasX509CertificateChain()),
                "a bundle 0.3 carries one certificate, not a chain");
        return new SignedBundle(
                certificates(material),
                entries(material, version.equals(VERSION_1)),
                timestamps(material),
                content(bundle));
    }

    private static Optional<CertPath> certificates(VerificationMaterial material) throws Refused {
        return switch (material.getContentCase()) {
            case PUBLIC_KEY -> Optional.empty();
            case CERTIFICATE -> Optional.of(path(List.of(material.getCertificate())));
            case X509_CERTIFICATE_CHAIN ->
                Optional.of(path(material.getX509CertificateChain().getCertificatesList()));
            case CONTENT_NOT_SET -> throw new Refused("the bundle names neither certificate nor key");
        };
    }

    private static CertPath path(List<X509Certificate> certificates) throws Refused {
        Refused.unless(!certificates.isEmpty(), "the bundle's certificate chain is empty");
        try {
            return ProtoMutators.toCertPath(certificates);
        } catch (CertificateException e) {
            throw new Refused("a certificate of the bundle cannot be read", e);
        }
    }

    private static List<TransparencyLogEntry> entries(VerificationMaterial material, boolean promised) throws Refused {
        List<TransparencyLogEntry> entries = material.getTlogEntriesList();
        Refused.unless(!entries.isEmpty(), "the bundle has no transparency log entry");
        Refused.unless(entries.size() <= MAX_PARTS, "the bundle has more than " + MAX_PARTS + " log entries");
        for (TransparencyLogEntry entry : entries) {
            Refused.unless(entry.hasInclusionProof(), "a log entry has no inclusion proof");
            Refused.unless(entry.getLogIndex() >= 0, "a log entry has a negative index");
            Refused.unless(
                    !promised || entry.hasInclusionPromise(), "a log entry of a bundle 0.1 has no inclusion promise");
        }
        return entries;
    }

    private static List<byte[]> timestamps(VerificationMaterial material) throws Refused {
        var timestamps = material.getTimestampVerificationData().getRfc3161TimestampsList();
        Refused.unless(timestamps.size() <= MAX_PARTS, "the bundle has more than " + MAX_PARTS + " timestamps");
        return timestamps.stream()
                .map(timestamp -> timestamp.getSignedTimestamp().toByteArray())
                .toList();
    }

    private static SignedContent content(Bundle bundle) throws Refused {
        return switch (bundle.getContentCase()) {
            case MESSAGE_SIGNATURE -> message(bundle.getMessageSignature());
            case DSSE_ENVELOPE -> dsse(bundle.getDsseEnvelope());
            case CONTENT_NOT_SET -> throw new Refused("the bundle has neither message signature nor DSSE envelope");
        };
    }

    private static SignedContent message(MessageSignature message) throws Refused {
        Refused.unless(!message.getSignature().isEmpty(), "the message signature is empty");
        if (!message.hasMessageDigest()) {
            return new SignedContent.Message(message.getSignature(), Optional.empty());
        }
        HashAlgorithm algorithm = message.getMessageDigest().getAlgorithm();
        Refused.unless(algorithm == HashAlgorithm.SHA2_256, "message digests of type " + algorithm + " are not known");
        return new SignedContent.Message(
                message.getSignature(), Optional.of(message.getMessageDigest().getDigest()));
    }

    private static SignedContent dsse(Envelope envelope) throws Refused {
        Refused.unless(
                envelope.getSignaturesCount() == 1,
                "the DSSE envelope has " + envelope.getSignaturesCount() + " signatures, not one");
        return new DsseContent(
                envelope.getPayloadType(),
                envelope.getPayload(),
                envelope.getSignatures(0).getSig());
    }
}
