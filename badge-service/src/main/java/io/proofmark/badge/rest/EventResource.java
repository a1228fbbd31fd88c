package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.live.FeedBusy;
import io.proofmark.badge.application.live.FollowEvents;
import io.proofmark.badge.application.live.Follower;
import io.proofmark.badge.application.live.LiveFilter;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The live feed as server-sent events. */
@Path("/v1/events")
@Blocking
@Tag(name = "Events")
public class EventResource {

    private final FollowEvents followEvents;
    private final BadgeSettings.Live settings;
    private final Sse sse;
    private final AtomicInteger readers = new AtomicInteger();

    EventResource(FollowEvents followEvents, BadgeSettings settings, Sse sse) {
        this.followEvents = followEvents;
        this.settings = settings.live();
        this.sse = sse;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "followEvents",
            summary = "Verdicts, rulings and standings as they come",
            description = """
            Each event's id is a cursor: sent back as Last-Event-ID, or as after, the feed goes on behind it and leaves nothing out. \
            Without a cursor it begins now. Events of a row come in their order. type takes verdict, ruling and standing with \
            commas between them, row the id of a row. Where nothing happens an id comes alone. Who reads too slowly is cut \
            off with an event cut-off, and goes on with its id.""")
    @APIResponse(
            responseCode = "200",
            description = "Events, each with one line of JSON",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = LiveJson.Event.class)))
    @APIResponse(
            responseCode = "400",
            description = "cursor-unknown: of another log or from the future; or an unknown type",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "cursor-too-old: older than the feed reaches back",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Nobody more can be served at the moment",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Multi<OutboundSseEvent> follow(
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String row,
            @RestHeader("Last-Event-ID") @Nullable String lastEventId,
            @Context ContainerRequestContext request,
            @Context HttpServerRequest connection) {
        LiveFilter filter = LiveFilter.of(type, row);
        // A browser that comes back says where it was in the header; the address is still that of its first request.
        String cursor = lastEventId == null || lastEventId.isEmpty() ? after : lastEventId;
        Follower follower = followEvents.from(cursor, filter, settings.reach());
        if (request.getMethod().equals("HEAD")) {
            follower.close();
            return Multi.createFrom().empty();
        }
        if (readers.get() >= settings.readers()) {
            follower.close();
            throw new FeedBusy("as many follow it as can be served");
        }
        return Multi.createFrom().publisher(reader -> {
            var teller = new EventTeller(follower, settings, sse, reader, () -> connection
                    .connection()
                    .close());
            reader.onSubscribe(teller);
            Thread.ofVirtual().name("live-reader").start(() -> follow(teller));
        });
    }

    private void follow(EventTeller teller) {
        readers.incrementAndGet();
        try {
            teller.run();
        } finally {
            readers.decrementAndGet();
        }
    }
}
