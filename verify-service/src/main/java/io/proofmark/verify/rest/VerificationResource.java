package io.proofmark.verify.rest;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.door.LocalUsers;
import io.proofmark.verdicts.VerdictView;
import io.proofmark.verify.VerifySettings;
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
        responseCode = "400,401,413,415,422,429,503,507",
        description = "Not acceptable JSON or multipart, too large, of no known format; 503: too many at once",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class VerificationResource {

    private final VerifyOffer offers;
    private final SecurityIdentity identity;
    private final VerifySettings.Verifications settings;
    private final ArtifactStore store;
    private final Semaphore places;

    VerificationResource(VerifyOffer offers, SecurityIdentity identity, VerifySettings settings, ArtifactStore store) {
        this.offers = offers;
        this.identity = identity;
        this.settings = settings.verifications();
        this.store = store;
        this.places = new Semaphore(this.settings.atOnce());
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
        return judged(row(reproduces), uploads -> uploads.readDocument(body));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "The verdict that a package of files would get",
            description =
                    "Parts as at intake: submission and predictions, or envelope and traces, and the submitter's own"
                            + " signature; each may be gzip. Nothing is stored or published.")
    public VerdictView files(
            InputStream body, @QueryParam("reproduces") @Nullable String reproduces, @Context HttpHeaders headers)
            throws IOException {
        refuseCompressed(headers);
        String boundary = headers.getMediaType().getParameters().get("boundary");
        return judged(row(reproduces), uploads -> uploads.readParts(body, boundary));
    }

    private VerdictView judged(@Nullable String row, Reading reading) throws IOException {
        try (OfferedUploads uploads = new OfferedUploads(store, settings)) {
            // Whoever sends slowly holds no place meanwhile.
            reading.into(uploads);
            return inPlace(uploads, row);
        }
    }

    private VerdictView inPlace(OfferedUploads uploads, @Nullable String row) throws IOException {
        if (!places.tryAcquire()) {
            throw new TooManyAtOnce();
        }
        try {
            return offers.verify(uploads.offer(row, offerer()));
        } finally {
            places.release();
        }
    }

    private Offerer offerer() {
        return identity.isAnonymous()
                ? new Offerer(null, false)
                : new Offerer(identity.getPrincipal().getName(), identity.hasRole(LocalUsers.PUBLISHER));
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

    @FunctionalInterface
    private interface Reading {
        void into(OfferedUploads uploads) throws IOException;
    }
}
