package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.ShowFiles;
import io.proofmark.badge.domain.CaseState;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What packages consist of. */
@Path("/v1/submissions")
@Blocking
@Tag(name = "Packages")
public class PackageResource {

    private final ShowFiles files;
    private final Replies replies;
    private final BadgeSettings settings;

    PackageResource(ShowFiles files, Replies replies, BadgeSettings settings) {
        this.files = files;
        this.replies = replies;
        this.settings = settings;
    }

    @GET
    @Path("{id}/package")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "showPackage", summary = "The files of a published package")
    public Response files(String id, @Context ContainerRequestContext request) {
        var found = files.of(id)
                .orElseThrow(() -> ArtifactResource.unknown("package").exception());
        return switch (found.state()) {
            case CaseState.PUBLISHED -> replies.open(request, PackageJson.of(found.submission(), settings.publicUrl()));
            case CaseState.WITHDRAWN -> ArtifactResource.gone().response().build();
            default -> throw ArtifactResource.unknown("package").exception();
        };
    }
}
