package io.proofmark.intake.rest;

import io.proofmark.intake.application.Noted;
import io.proofmark.intake.application.TakeRowWish;
import io.proofmark.intake.wiring.IntakeSettings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Takes in what anybody may want of a public row. */
@Path("/v1")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RowWishResource {

    private final TakeRowWish wishes;
    private final IntakeSettings.Limits limits;

    RowWishResource(TakeRowWish wishes, IntakeSettings settings) {
        this.wishes = wishes;
        this.limits = settings.limits();
    }

    @POST
    @Path("takedowns")
    @Operation(
            summary = "Ask that a row be taken down",
            description = "Opens a case; the row goes when two reviewers grant it.")
    @APIResponse(
            responseCode = "202",
            description = "In the log",
            content = @Content(schema = @Schema(implementation = Noted.class)))
    @APIResponse(
            responseCode = "400,404,410,413,415,422,503",
            description = "Refused; 404: no such public row",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response takedown(InputStream body, @Context HttpHeaders headers)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Calls.refuseCompressed(headers);
        return noted(wishes.takedown(Body.read(body, limits.documentBytes())));
    }

    @POST
    @Path("feedback")
    @Operation(
            summary = "Say something of a row",
            description = "Opens a case, which one reviewer settles; the row stays as it is.")
    @APIResponse(
            responseCode = "202",
            description = "In the log",
            content = @Content(schema = @Schema(implementation = Noted.class)))
    @APIResponse(
            responseCode = "400,404,410,413,415,422,503",
            description = "Refused; 404: no such public row",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response feedback(InputStream body, @Context HttpHeaders headers)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Calls.refuseCompressed(headers);
        return noted(wishes.feedback(Body.read(body, limits.documentBytes())));
    }

    private Response noted(CompletionStage<Noted> appending)
            throws InterruptedException, ExecutionException, TimeoutException {
        long patience = limits.patience().toMillis();
        return Response.accepted(appending.toCompletableFuture().get(patience, TimeUnit.MILLISECONDS))
                .build();
    }
}
