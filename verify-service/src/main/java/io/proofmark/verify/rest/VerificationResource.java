package io.proofmark.verify.rest;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.artifacts.Incoming;
import io.proofmark.artifacts.Uploads;
import io.proofmark.door.LocalUsers;
import io.proofmark.verdicts.VerdictView;
import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.offered.Offer;
import io.proofmark.verify.application.offered.OfferFormat;
import io.proofmark.verify.application.offered.Offerer;
import io.proofmark.verify.application.offered.VerifyOffer;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Says which verdict something would get; anybody may ask, and nothing is kept. */
@Path("/v1/verifications")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "The verdict; what the door would refuse is a check that fails",
        content = @Content(schema = @Schema(implementation = VerdictView.class)))
@APIResponse(
        responseCode = "400,401,413,415,422,503,507",
        description = "Not acceptable JSON or multipart, too large, of no known format; 503: too many at once",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class VerificationResource {

    private static final String DOCUMENT = "document";
    private static final String SUBMISSION = "submission";
    private static final String PREDICTIONS = "predictions";
    private static final String ENVELOPE = "envelope";
    private static final String TRACES = "traces";

    private final VerifyOffer offers;
    private final SecurityIdentity identity;
    private final VerifySettings settings;
    private final Semaphore places;

    VerificationResource(VerifyOffer offers, SecurityIdentity identity, VerifySettings settings) {
        this.offers = offers;
        this.identity = identity;
        this.settings = settings;
        this.places = new Semaphore(settings.verifications().atOnce());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The verdict that a native submission or an InferenceBench envelope would get",
            description = "What it is, is told by its fields. Nothing is stored or published.")
    public VerdictView document(
            InputStream body, @QueryParam("reproduces") @Nullable String reproduces, @Context HttpHeaders headers)
            throws IOException {
        refuseCompressed(headers);
        return inPlace(() -> {
            try (Uploads uploads = uploads()) {
                uploads.single(DOCUMENT, body, settings.verifications().foreignDocumentBytes());
                byte[] document = bytes(uploads, DOCUMENT).orElseThrow();
                OfferFormat format = OfferFormat.of(document);
                if (format == OfferFormat.NATIVE) {
                    refuseLong(document);
                }
                return offers.verify(new Offer(format, document, null, row(reproduces), offerer()));
            }
        });
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "The verdict that a package of files would get",
            description = "Parts as at intake: submission and predictions, or envelope and traces; each may be gzip."
                    + " Nothing is stored or published.")
    public VerdictView files(
            InputStream body, @QueryParam("reproduces") @Nullable String reproduces, @Context HttpHeaders headers)
            throws IOException {
        refuseCompressed(headers);
        String boundary = headers.getMediaType().getParameters().get("boundary");
        return inPlace(() -> {
            try (Uploads uploads = uploads()) {
                uploads.multipart(body, boundary, limits());
                return verify(uploads, row(reproduces));
            }
        });
    }

    private VerdictView verify(Uploads uploads, @Nullable String row) throws IOException {
        Optional<byte[]> submission = bytes(uploads, SUBMISSION);
        Optional<byte[]> envelope = bytes(uploads, ENVELOPE);
        if (submission.isPresent() == envelope.isPresent()) {
            throw new ProblemException(Problem.of(
                    422,
                    "invalid-request",
                    "The request has faults",
                    "one of the parts submission and envelope is needed"));
        }
        OfferFormat format = submission.isPresent() ? OfferFormat.PUMA : OfferFormat.INFERENCEBENCH;
        byte[] document = submission.or(() -> envelope).orElseThrow();
        Optional<Incoming> data = uploads.take(submission.isPresent() ? PREDICTIONS : TRACES);
        if (data.isEmpty()) {
            return offers.verify(new Offer(format, document, null, row, offerer()));
        }
        try (Incoming file = data.get()) {
            return offers.verify(new Offer(format, document, new OfferedUpload(file), row, offerer()));
        }
    }

    private static Optional<byte[]> bytes(Uploads uploads, String name) throws IOException {
        Optional<Incoming> found = uploads.take(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (Incoming file = found.get();
                InputStream in = file.open()) {
            return Optional.of(in.readAllBytes());
        }
    }

    private VerdictView inPlace(Verification verification) throws IOException {
        if (!places.tryAcquire()) {
            throw new TooManyAtOnce();
        }
        try {
            return verification.run();
        } finally {
            places.release();
        }
    }

    private Offerer offerer() {
        return identity.isAnonymous()
                ? new Offerer(null, false)
                : new Offerer(identity.getPrincipal().getName(), identity.hasRole(LocalUsers.PUBLISHER));
    }

    private void refuseLong(byte[] document) {
        int most = settings.verifications().documentBytes();
        if (document.length > most) {
            throw new ProblemException(Problem.of(
                    413, "too-large", "The document is too large", "a native document has at most " + most + " bytes"));
        }
    }

    private static @Nullable String row(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text).toString();
        } catch (IllegalArgumentException _) {
            throw new ProblemException(
                    Problem.of(422, "invalid-request", "The request has faults", "reproduces must be the id of a row"));
        }
    }

    private static void refuseCompressed(HttpHeaders headers) {
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new NotSupportedException(HttpHeaders.CONTENT_ENCODING + " must be identity");
        }
    }

    private Uploads uploads() {
        VerifySettings.Verifications limits = settings.verifications();
        return new Uploads(new ArtifactStore(limits.folder(), limits.keepFree()), limits.unpackRatio());
    }

    private Map<String, Long> limits() {
        VerifySettings.Verifications limits = settings.verifications();
        long document = limits.foreignDocumentBytes();
        return Map.of(
                SUBMISSION, document, PREDICTIONS, limits.dataBytes(), ENVELOPE, document, TRACES, limits.dataBytes());
    }

    @FunctionalInterface
    private interface Verification {
        VerdictView run() throws IOException;
    }
}
