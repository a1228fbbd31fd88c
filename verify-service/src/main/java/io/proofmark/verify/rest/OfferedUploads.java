package io.proofmark.verify.rest;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.artifacts.Incoming;
import io.proofmark.artifacts.Uploads;
import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.offered.Offer;
import io.proofmark.verify.application.offered.OfferFormat;
import io.proofmark.verify.application.offered.Offerer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one call offers, in files until it ends, within the limits of intake. */
final class OfferedUploads implements AutoCloseable {

    private static final String DOCUMENT = "document";
    private static final String SUBMISSION = "submission";
    private static final String PREDICTIONS = "predictions";
    private static final String ENVELOPE = "envelope";
    private static final String TRACES = "traces";
    private static final String SIGNATURE = "signature";

    private final VerifySettings.Verifications limits;
    private final Uploads uploads;

    OfferedUploads(ArtifactStore store, VerifySettings.Verifications limits) {
        this.limits = limits;
        this.uploads = new Uploads(store, limits.unpackRatio());
    }

    /** @throws io.proofmark.artifacts.ArtifactRefused when the body is beyond a limit */
    void readDocument(InputStream body) throws IOException {
        uploads.single(DOCUMENT, body, limits.foreignDocumentBytes());
    }

    /** @throws io.proofmark.artifacts.ArtifactRefused when a part is beyond a limit, or the body has other parts */
    void readParts(InputStream body, @Nullable String boundary) throws IOException {
        long document = limits.foreignDocumentBytes();
        uploads.multipart(
                body,
                boundary,
                Map.of(
                        SUBMISSION,
                        document,
                        PREDICTIONS,
                        limits.dataBytes(),
                        ENVELOPE,
                        document,
                        TRACES,
                        limits.dataBytes(),
                        SIGNATURE,
                        (long) limits.signatureBytes()));
    }

    /**
     * What was read.
     *
     * @throws ProblemException when a native document is too long, or it is not one document that was read
     */
    Offer offer(@Nullable String row, Offerer by) throws IOException {
        Optional<byte[]> document = bytes(DOCUMENT);
        return document.isPresent() ? single(document.get(), row, by) : parts(row, by);
    }

    private Offer single(byte[] document, @Nullable String row, Offerer by) {
        OfferFormat format = OfferFormat.of(document);
        if (format == OfferFormat.NATIVE && document.length > limits.documentBytes()) {
            throw new ProblemException(Problem.of(
                    413,
                    "too-large",
                    "The document is too large",
                    "a native document has at most " + limits.documentBytes() + " bytes"));
        }
        return new Offer(format, document, null, Optional.empty(), row, by);
    }

    private Offer parts(@Nullable String row, Offerer by) throws IOException {
        Optional<byte[]> submission = bytes(SUBMISSION);
        Optional<byte[]> envelope = bytes(ENVELOPE);
        if (submission.isPresent() == envelope.isPresent()) {
            throw new ProblemException(Problem.of(
                    422,
                    "invalid-request",
                    "The request has faults",
                    "one of the parts submission and envelope is needed"));
        }
        boolean puma = submission.isPresent();
        return new Offer(
                puma ? OfferFormat.PUMA : OfferFormat.INFERENCEBENCH,
                submission.or(() -> envelope).orElseThrow(),
                uploads.find(puma ? PREDICTIONS : TRACES).orElse(null),
                bytes(SIGNATURE),
                row,
                by);
    }

    private Optional<byte[]> bytes(String name) throws IOException {
        Optional<Incoming> found = uploads.find(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get().open()) {
            return Optional.of(in.readAllBytes());
        }
    }

    @Override
    public void close() throws IOException {
        uploads.close();
    }
}
