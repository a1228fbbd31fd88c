package io.proofmark.intake.rest;

import io.proofmark.intake.application.Caller;
import io.proofmark.intake.application.ReceivePackage;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a call with a package says besides its body. */
public class PackageCall {

    @QueryParam("dryRun")
    @Parameter(description = "Answer what would be published, and store nothing.")
    boolean dryRun;

    @QueryParam("reproduces")
    @Parameter(description = "Id of the row that this run repeats.")
    @Nullable
    String reproduces;

    @QueryParam("publishOriginal")
    @Parameter(description = "Give anybody the original bytes, with serial numbers and hardware strings.")
    boolean publishOriginal;

    @Context
    @SuppressWarnings("NullAway.Init") // the framework sets it
    HttpHeaders headers;

    /** @throws io.proofmark.intake.domain.Refused when a header is not as it must be */
    ReceivePackage.Wish wish(Caller caller) {
        Calls.refuseCompressed(headers);
        return new ReceivePackage.Wish(caller, reproduces, publishOriginal, Calls.idempotencyKey(headers));
    }

    /** Between the parts of a multipart body; null when the call names none. */
    @Nullable
    String boundary() {
        return headers.getMediaType().getParameters().get("boundary");
    }
}
