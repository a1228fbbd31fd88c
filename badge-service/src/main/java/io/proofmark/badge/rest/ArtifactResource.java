package io.proofmark.badge.rest;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.ShowFiles;
import io.proofmark.badge.application.ShowFiles.Answer;
import io.proofmark.badge.domain.Submission;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files of public packages, so that anybody can verify them again. */
@Path("/v1/artifacts")
@Blocking
@Tag(name = "Packages")
public class ArtifactResource {

    private static final String PREFIX = "sha256:";
    private static final String IMMUTABLE = "public, max-age=86400, immutable";

    private final ShowFiles files;
    private final ArtifactStore store;

    ArtifactResource(ShowFiles files, BadgeSettings settings) {
        this.files = files;
        this.store = new ArtifactStore(settings.artifacts(), 0);
    }

    @GET
    @Path("{name}")
    @Operation(operationId = "showArtifact", summary = "The original bytes of a file")
    public Response file(String name) throws IOException {
        String hex = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
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

    static Problem unknown(String what) {
        return Problem.of(404, "unknown-" + what, "Unknown " + what, "No public " + what + " is known by this name.");
    }

    static Problem gone() {
        return Problem.of(410, "withdrawn", "Withdrawn", "It was taken back by its submitter, or taken down.");
    }
}
