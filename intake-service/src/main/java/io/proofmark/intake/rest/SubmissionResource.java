package io.proofmark.intake.rest;

import io.proofmark.intake.application.Accepted;
import io.proofmark.intake.application.Caller;
import io.proofmark.intake.application.Lane;
import io.proofmark.intake.application.ReceiveSubmission;
import io.proofmark.intake.application.SupplyInformation;
import io.proofmark.intake.application.WithdrawSubmission;
import io.proofmark.intake.wiring.IntakeSettings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Takes native submissions in and back. */
@Path("/v1/submissions")
@RunOnVirtualThread
public class SubmissionResource {

    /** One document a line. */
    public static final String NDJSON = "application/x-ndjson";

    static final MediaType NDJSON_TYPE = MediaType.valueOf(NDJSON);

    private final ReceiveSubmission receive;
    private final WithdrawSubmission withdraw;
    private final SupplyInformation supply;
    private final SubmissionStream streams;
    private final Calling calling;
    private final IntakeSettings settings;

    SubmissionResource(
            ReceiveSubmission receive,
            WithdrawSubmission withdraw,
            SupplyInformation supply,
            SubmissionStream streams,
            Calling calling,
            IntakeSettings settings) {
        this.receive = receive;
        this.withdraw = withdraw;
        this.supply = supply;
        this.streams = streams;
        this.calling = calling;
        this.settings = settings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Submit one measurement", description = "202 once the log has it.")
    @APIResponse(
            responseCode = "202",
            description = "In the log",
            content = @Content(schema = @Schema(implementation = SubmissionAnswer.class)))
    @APIResponse(
            responseCode = "200",
            description = "Dry run: what would be published",
            content = @Content(schema = @Schema(implementation = DryRun.class)))
    @APIResponse(
            responseCode = "400,401,403,413,415,422,429,503",
            description = "Refused; 503 may have been written",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response submit(InputStream body, @QueryParam("dryRun") boolean dryRun, @Context HttpHeaders headers)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Calls.refuseCompressed(headers);
        String key = Calls.idempotencyKey(headers);
        Caller caller = calling.caller();
        byte[] document = Body.read(body, settings.limits().documentBytes());
        return dryRun
                ? Response.ok(DryRun.of(receive.report(document, caller))).build()
                : accepted(receive.receive(document, caller, key, Lane.SINGLE));
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            summary = "Submit many measurements, one a line",
            description = "Answers a line per line, in order, while the request is still being read.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each line",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = LineAnswer.class)))
    public Response submitMany(InputStream body, @QueryParam("dryRun") boolean dryRun, @Context HttpHeaders headers) {
        Calls.refuseCompressed(headers);
        String key = Calls.idempotencyKey(headers);
        Caller caller = calling.caller();
        SubmissionStream.Call call = new SubmissionStream.Call(caller, key, dryRun, calling.client());
        StreamingOutput answers = out -> streams.answer(body, out, call);
        return Response.ok(answers, NDJSON).build();
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a submission back", description = "Needs its token; a ruling erases its texts.")
    @APIResponse(
            responseCode = "202",
            description = "In the log",
            content = @Content(schema = @Schema(implementation = SubmissionAnswer.class)))
    @APIResponse(
            responseCode = "400,403,404,413,415,422,429,503",
            description = "Refused",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response withdraw(@PathParam("id") String id, InputStream body, @Context HttpHeaders headers)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Calls.refuseCompressed(headers);
        return accepted(withdraw.withdraw(
                submissionId(id), Body.read(body, settings.limits().documentBytes())));
    }

    @POST
    @Path("{id}/information")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answer what reviewers asked, or supply evidence",
            description = "Needs the token and a submission that waits for its submitter; changes is a merge patch"
                    + " (RFC 7396) of notes, evidence, environment, protocol, runtime.version and declared.vramPeakGb.")
    @APIResponse(
            responseCode = "202",
            description = "In the log; a new verdict follows",
            content = @Content(schema = @Schema(implementation = SubmissionAnswer.class)))
    @APIResponse(
            responseCode = "400,403,404,409,413,415,422,503",
            description = "Refused; 409: nobody asked",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response inform(@PathParam("id") String id, InputStream body, @Context HttpHeaders headers)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Calls.refuseCompressed(headers);
        return accepted(supply.supply(
                submissionId(id), Body.read(body, settings.limits().documentBytes())));
    }

    private Response accepted(CompletionStage<Accepted> appending)
            throws InterruptedException, ExecutionException, TimeoutException {
        long patience = settings.limits().patience().toMillis();
        Accepted accepted = appending.toCompletableFuture().get(patience, TimeUnit.MILLISECONDS);
        SubmissionAnswer answer = SubmissionAnswer.of(accepted, settings.publicUrl());
        return Response.accepted(answer).location(answer.statusUrl()).build();
    }

    private static UUID submissionId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
