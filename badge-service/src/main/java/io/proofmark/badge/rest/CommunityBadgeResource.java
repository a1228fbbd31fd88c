package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.CountPackages;
import io.proofmark.badge.domain.CommunityFigures;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The four community badges, in the bytes that PUMA's registry writes: two spaces, this order, a final line feed. */
@Path("/badges")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Badges")
public class CommunityBadgeResource {

    private final CountPackages count;
    private final BadgeSettings settings;

    CommunityBadgeResource(CountPackages count, BadgeSettings settings) {
        this.count = count;
        this.settings = settings;
    }

    @GET
    @Path("submission-count.json")
    @Operation(operationId = "submissionCount", summary = "How many PUMA submissions are public")
    public Response submissions() {
        return answer("submissions", Long.toString(figures().submissions()), "blue");
    }

    @GET
    @Path("models-count.json")
    @Operation(operationId = "modelsCount", summary = "How many models they name")
    public Response models() {
        return answer("models", Long.toString(figures().models()), "purple");
    }

    @GET
    @Path("scenarios-count.json")
    @Operation(operationId = "scenariosCount", summary = "How many scenarios they ran")
    public Response scenarios() {
        return answer("scenarios", Long.toString(figures().scenarios()), "green");
    }

    @GET
    @Path("latest-submission.json")
    @Operation(operationId = "latestSubmission", summary = "When the last of them was completed")
    public Response latest() {
        return answer("latest", figures().latest(), "orange");
    }

    private CommunityFigures figures() {
        return count.puma();
    }

    private Response answer(String label, String message, String colour) {
        String document = """
                {
                  "schemaVersion": 1,
                  "label": "%s",
                  "message": "%s",
                  "color": "%s"
                }
                """.formatted(label, message, colour);
        long seconds = settings.badgeMaxAge().toSeconds();
        return Response.ok(document)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=%d, s-maxage=%d".formatted(seconds, seconds))
                .build();
    }
}
