package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.ReadLedger;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What became of rows. */
@Path("/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Rows")
public class LedgerResource {

    private final ReadLedger ledger;
    private final Replies replies;
    private final BadgeSettings settings;

    LedgerResource(ReadLedger ledger, Replies replies, BadgeSettings settings) {
        this.ledger = ledger;
        this.replies = replies;
        this.settings = settings;
    }

    @GET
    @Operation(
            operationId = "readLedger",
            summary = "Every inclusion, removal, rescore and reversal with reason codes, the latest first, by page")
    @APIResponse(
            responseCode = "200",
            description = "A page of the ledger",
            content = @Content(schema = @Schema(implementation = LedgerJson.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter makes no sense",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response read(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String after,
            @Context ContainerRequestContext request) {
        int most = Parameters.limit(limit, settings.pageSize(), settings.largestPage());
        return replies.open(request, LedgerJson.of(ledger.part(after, most)));
    }
}
