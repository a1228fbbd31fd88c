package io.proofmark.badge.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves what pages refer to. */
@Path("/assets")
public class AssetResource {

    @GET
    @Path("{file}")
    @Operation(hidden = true)
    public Response show(String file) {
        Asset asset = Arrays.stream(Asset.values())
                .filter(it -> it.file().equals(file))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Response.ok(asset.content(), asset.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
