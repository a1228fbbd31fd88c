package io.proofmark.verify.rest;

import io.proofmark.door.LocalUsers;
import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.Cases;
import io.proofmark.verify.application.DecideCase;
import io.proofmark.verify.application.DecisionAnswer;
import io.proofmark.verify.application.RulingView;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Cases and the decisions on them. */
@Path("/v1")
@RolesAllowed(LocalUsers.REVIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {

    private static final int ACCEPTED = 202;
    private static final int RETRY_SECONDS = 1;

    private final Cases cases;
    private final DecideCase decide;
    private final VerifySettings.Limits limits;
    private final SecurityIdentity identity;

    CaseResource(Cases cases, DecideCase decide, VerifySettings settings, SecurityIdentity identity) {
        this.cases = cases;
        this.decide = decide;
        this.limits = settings.limits();
        this.identity = identity;
    }

    @GET
    @Path("cases/{submissionId}")
    @Operation(summary = "A case, what may be done with it, and the verdict in force")
    @APIResponse(responseCode = "404", description = "No such case, or not yet")
    public Response find(@PathParam("submissionId") String submissionId) {
        return cases.find(submissionId)
                .map(view -> Response.ok(CaseJson.of(view)).build())
                .orElseGet(() -> unknown("case"));
    }

    @POST
    @Path("cases/{submissionId}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide a case: appended to the log, applied in log order, answered with what became of it")
    @APIResponse(responseCode = "200", description = "Applied; the ruling")
    @APIResponse(responseCode = "202", description = "In the log, not applied yet; Location tells what became of it")
    @APIResponse(responseCode = "403", description = "An own submission, or the role reviewer is missing")
    @APIResponse(responseCode = "409", description = "The case had moved; the ruling that came first")
    @APIResponse(responseCode = "422", description = "Not legal in this state, or something is missing")
    @APIResponse(responseCode = "503", description = "The log did not acknowledge")
    public Response decide(@PathParam("submissionId") String submissionId, InputStream body) throws IOException {
        String reviewer = identity.getPrincipal().getName();
        return switch (decide.decide(DecisionBody.read(whole(body), submissionId, reviewer, limits))) {
            case DecisionAnswer.Ruled(RulingView ruling) -> Response.ok(ruling).build();
            case DecisionAnswer.Pending(String id) ->
                Response.status(ACCEPTED)
                        .location(URI.create("/v1/decisions/" + id))
                        .build();
            case DecisionAnswer.Unknown() -> unknown("case");
            case DecisionAnswer.Own() ->
                problem(Problem.of(403, "own-submission", "Nobody decides on an own submission", null));
            case DecisionAnswer.Moved(int version, var first) ->
                problem(Problem.of(409, "case-moved", "The case has moved", "The case is at version " + version + ".")
                        .withRuling(first));
            case DecisionAnswer.Illegal(String why, var legal) ->
                problem(Problem.of(422, "illegal-action", "The decision cannot be taken", why)
                        .withLegal(CaseJson.words(legal)));
        };
    }

    private byte[] whole(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(limits.decisionBytes() + 1);
        if (bytes.length > limits.decisionBytes()) {
            throw new ProblemException(Problem.of(
                    413, "too-large", "The decision is too large", "at most " + limits.decisionBytes() + " bytes"));
        }
        return bytes;
    }

    @GET
    @Path("decisions/{decisionId}")
    @Operation(summary = "What became of a decision")
    @APIResponse(responseCode = "404", description = "No such decision, or not applied yet")
    public Response decision(@PathParam("decisionId") String decisionId) {
        return cases.answer(decisionId)
                .map(ruling -> Response.ok(ruling).build())
                .orElseGet(() -> unknown("decision"));
    }

    private static Response unknown(String what) {
        Problem problem = Problem.of(404, "not-found", "No such " + what + ", or not yet", null);
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .entity(problem)
                .build();
    }

    private static Response problem(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
