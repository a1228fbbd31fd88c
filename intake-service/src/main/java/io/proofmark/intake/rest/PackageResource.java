package io.proofmark.intake.rest;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.artifacts.Incoming;
import io.proofmark.artifacts.Uploads;
import io.proofmark.door.PackageFormat;
import io.proofmark.intake.application.Accepted;
import io.proofmark.intake.application.PackageFiles;
import io.proofmark.intake.application.ReceivePackage;
import io.proofmark.intake.domain.Refusal;
import io.proofmark.intake.domain.Refused;
import io.proofmark.intake.wiring.IntakeSettings;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Takes packages of other projects in. */
@Path("/v1/submissions")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "202",
        description = "In the log, the files in the store",
        content = @Content(schema = @Schema(implementation = SubmissionAnswer.class)))
@APIResponse(
        responseCode = "200",
        description = "Dry run: what would be published, and what the files say of themselves",
        content = @Content(schema = @Schema(implementation = DryRun.class)))
@APIResponse(
        responseCode = "400,401,413,415,422,503,507",
        description = "Refused; 503 may have been written",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class PackageResource {

    private static final String SUBMISSION = "submission";
    private static final String PREDICTIONS = "predictions";
    private static final String ENVELOPE = "envelope";
    private static final String TRACES = "traces";

    private final ReceivePackage receive;
    private final ArtifactStore store;
    private final SecurityIdentity identity;
    private final IntakeSettings settings;

    PackageResource(ReceivePackage receive, ArtifactStore store, SecurityIdentity identity, IntakeSettings settings) {
        this.receive = receive;
        this.store = store;
        this.identity = identity;
        this.settings = settings;
    }

    @POST
    @Path("puma")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Submit a PUMA package",
            description =
                    "Parts: submission (submission.json) and predictions (predictions.jsonl); either may be gzip.")
    public Response puma(
            InputStream body,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("reproduces") @Nullable String reproduces,
            @QueryParam("publishOriginal") boolean publishOriginal,
            @Context HttpHeaders headers)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        ReceivePackage.Wish wish = wish(headers, reproduces, publishOriginal);
        try (Uploads uploads = uploads().multipart(body, boundary(headers), limits(SUBMISSION, PREDICTIONS))) {
            return answer(PackageFormat.PUMA, uploads, SUBMISSION, PREDICTIONS, wish, dryRun);
        }
    }

    @POST
    @Path("inferencebench")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Submit an InferenceBench envelope with its traces",
            description = "Parts: envelope, and optionally traces (Parquet); either may be gzip.")
    public Response inferenceBench(
            InputStream body,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("reproduces") @Nullable String reproduces,
            @QueryParam("publishOriginal") boolean publishOriginal,
            @Context HttpHeaders headers)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        ReceivePackage.Wish wish = wish(headers, reproduces, publishOriginal);
        try (Uploads uploads = uploads().multipart(body, boundary(headers), limits(ENVELOPE, TRACES))) {
            return answer(PackageFormat.INFERENCEBENCH, uploads, ENVELOPE, TRACES, wish, dryRun);
        }
    }

    @POST
    @Path("inferencebench")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Submit an InferenceBench envelope")
    public Response envelope(
            InputStream body,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("reproduces") @Nullable String reproduces,
            @QueryParam("publishOriginal") boolean publishOriginal,
            @Context HttpHeaders headers)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        ReceivePackage.Wish wish = wish(headers, reproduces, publishOriginal);
        try (Uploads uploads =
                uploads().single(ENVELOPE, body, settings.limits().foreignDocumentBytes())) {
            return answer(PackageFormat.INFERENCEBENCH, uploads, ENVELOPE, TRACES, wish, dryRun);
        }
    }

    private Response answer(
            PackageFormat format, Uploads uploads, String document, String data, ReceivePackage.Wish wish, boolean dry)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Incoming first = uploads.take(document)
                .orElseThrow(() -> new Refused(Refusal.INVALID_REQUEST, "the part " + document + " is missing"));
        try (PackageFiles files = new PackageFiles(
                format,
                new ArtifactUpload(first),
                uploads.take(data).map(ArtifactUpload::new).orElse(null))) {
            return dry ? Response.ok(DryRun.of(receive.report(files, wish))).build() : accepted(files, wish);
        }
    }

    private Response accepted(PackageFiles files, ReceivePackage.Wish wish)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        long patience = settings.limits().patience().toMillis();
        Accepted accepted = receive.receive(files, wish).toCompletableFuture().get(patience, TimeUnit.MILLISECONDS);
        SubmissionAnswer answer = SubmissionAnswer.of(accepted, settings.publicUrl());
        return Response.accepted(answer).location(answer.statusUrl()).build();
    }

    private ReceivePackage.Wish wish(HttpHeaders headers, @Nullable String reproduces, boolean publishOriginal) {
        Calls.refuseCompressed(headers);
        return new ReceivePackage.Wish(
                Calls.caller(identity), reproduces, publishOriginal, Calls.idempotencyKey(headers));
    }

    private static @Nullable String boundary(HttpHeaders headers) {
        return headers.getMediaType().getParameters().get("boundary");
    }

    private Uploads uploads() {
        return new Uploads(store, settings.limits().unpackRatio());
    }

    private Map<String, Long> limits(String document, String data) {
        return Map.of(
                document,
                (long) settings.limits().foreignDocumentBytes(),
                data,
                settings.limits().dataBytes());
    }
}
