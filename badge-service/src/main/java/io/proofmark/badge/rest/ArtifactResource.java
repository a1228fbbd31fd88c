package io.proofmark.badge.rest;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.ShowFiles;
import io.proofmark.badge.application.ShowFiles.Answer;
import io.proofmark.badge.domain.CaseState;
import io.proofmark.badge.domain.Submission;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files of public packages, so that anybody can verify them again. */
@Path("/v1")
@Blocking
@Tag(name = "Packages")
public class ArtifactResource {

    private static final String IMMUTABLE = "public, max-age=86400, immutable";

    private final ShowFiles files;
    private final ArtifactStore store;
    private final Replies replies;
    private final BadgeSettings settings;

    ArtifactResource(ShowFiles files, Replies replies, BadgeSettings settings) {
        this.files = files;
        this.store = new ArtifactStore(settings.artifacts(), 0);
        this.replies = replies;
        this.settings = settings;
    }

    @GET
    @Path("submissions/{id}/package")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "showPackage", summary = "The files of a published package")
    public Response files(String id, @Context ContainerRequestContext request) {
        var found = files.of(id).orElseThrow(() -> unknown("package").exception());
        return switch (found.state()) {
            case CaseState.PUBLISHED -> replies.open(request, PackageJson.of(found.submission(), settings.publicUrl()));
            case CaseState.WITHDRAWN -> gone().response().build();
            default -> throw unknown("package").exception();
        };
    }

    @GET
    @Path("artifacts/sha256:{hex: [0-9a-f]+}")
    @Operation(operationId = "showArtifact", summary = "The original bytes of a file")
    public Response file(String hex) throws IOException {
        return switch (files.file(hex)) {
            case Answer.Open(Submission.Artifact file) -> bytes(file);
            case Answer.Gone() -> gone().response().build();
            case Answer.Unknown() -> throw unknown("file").exception();
            case Answer.Kept() ->
                throw Problem.of(
                                404,
                                "original-not-public",
                                "The original is not public",
                                "It names the machine, and its submitter did not ask for it to be published.")
                        .exception();
        };
    }

    private Response bytes(Submission.Artifact file) throws IOException {
        try {
            InputStream in = store.open(file.sha256());
            String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
            return Response.ok(in, file.mediaType())
                    .header(HttpHeaders.CONTENT_LENGTH, file.size())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.sha256() + '"')
                    .header("Digest", "sha-256=" + digest)
                    .header(HttpHeaders.CACHE_CONTROL, IMMUTABLE)
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        } catch (NoSuchFileException _) {
            throw unknown("file").exception();
        }
    }

    private static Problem unknown(String what) {
        return Problem.of(404, "unknown-" + what, "Unknown " + what, "No public " + what + " is known by this name.");
    }

    private static Problem gone() {
        return Problem.of(410, "withdrawn", "Withdrawn", "Its submitter took it back.");
    }
}
