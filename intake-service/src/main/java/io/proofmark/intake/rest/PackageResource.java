package io.proofmark.intake.rest;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.artifacts.Upload;
import io.proofmark.artifacts.Uploads;
import io.proofmark.door.PackageFormat;
import io.proofmark.intake.application.Accepted;
import io.proofmark.intake.application.PackageFiles;
import io.proofmark.intake.application.ReceivePackage;
import io.proofmark.intake.domain.Refusal;
import io.proofmark.intake.domain.Refused;
import io.proofmark.intake.wiring.IntakeSettings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

    private static final String SIGNATURE = "signature";
    private static final String SIGNED =
            "Ed25519 over the document, without any signature that it has itself; ./proofmark sign makes one.";

    private final ReceivePackage receive;
    private final ArtifactStore store;
    private final Calling calling;
    private final IntakeSettings settings;

    PackageResource(ReceivePackage receive, ArtifactStore store, Calling calling, IntakeSettings settings) {
        this.receive = receive;
        this.store = store;
        this.calling = calling;
        this.settings = settings;
    }

    @POST
    @Path("puma")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Submit a PUMA package",
            description =
                    "Parts: submission (submission.json) and predictions (predictions.jsonl); either may be gzip. "
                            + "A part signature holds {key, value} as in native documents: " + SIGNED)
    public Response puma(InputStream body, @BeanParam PackageCall call)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        return multipart(PackageFormat.PUMA, body, call);
    }

    @POST
    @Path("inferencebench")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Submit an InferenceBench envelope with its traces",
            description = "Parts: envelope, and optionally traces (Parquet); either may be gzip. "
                    + "A part signature holds {key, value} as in native documents: " + SIGNED)
    public Response inferenceBench(InputStream body, @BeanParam PackageCall call)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        return multipart(PackageFormat.INFERENCEBENCH, body, call);
    }

    @POST
    @Path("inferencebench")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Submit an InferenceBench envelope")
    public Response envelope(InputStream body, @BeanParam PackageCall call)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        PackageFormat format = PackageFormat.INFERENCEBENCH;
        ReceivePackage.Wish wish = call.wish(calling.caller());
        try (Uploads uploads = uploads()) {
            uploads.single(format.document(), body, settings.limits().foreignDocumentBytes());
            return answer(format, uploads, wish, call.dryRun);
        }
    }

    private Response multipart(PackageFormat format, InputStream body, PackageCall call)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        ReceivePackage.Wish wish = call.wish(calling.caller());
        try (Uploads uploads = uploads()) {
            uploads.multipart(body, call.boundary(), limits(format));
            return answer(format, uploads, wish, call.dryRun);
        }
    }

    private Response answer(PackageFormat format, Uploads uploads, ReceivePackage.Wish wish, boolean dryRun)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Upload document = uploads.take(format.document())
                .orElseThrow(
                        () -> new Refused(Refusal.INVALID_REQUEST, "the part " + format.document() + " is missing"));
        try (PackageFiles files = new PackageFiles(
                format,
                document,
                uploads.take(format.data()).orElse(null),
                uploads.take(SIGNATURE).orElse(null))) {
            return dryRun ? Response.ok(DryRun.of(receive.report(files, wish))).build() : accepted(files, wish);
        }
    }

    private Response accepted(PackageFiles files, ReceivePackage.Wish wish)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        long patience = settings.limits().patience().toMillis();
        Accepted accepted = receive.receive(files, wish).toCompletableFuture().get(patience, TimeUnit.MILLISECONDS);
        SubmissionAnswer answer = SubmissionAnswer.of(accepted, settings.publicUrl());
        return Response.accepted(answer).location(answer.statusUrl()).build();
    }

    private Uploads uploads() {
        return new Uploads(store, settings.limits().unpackRatio());
    }

    private Map<String, Long> limits(PackageFormat format) {
        IntakeSettings.Limits limits = settings.limits();
        return Map.of(
                format.document(),
                (long) limits.foreignDocumentBytes(),
                format.data(),
                limits.dataBytes(),
                SIGNATURE,
                (long) limits.signatureBytes());
    }
}
