package io.proofmark.badge.web;

import io.proofmark.badge.application.RuleTexts;
import io.proofmark.catalog.Catalogs;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Pages that say by which rules this place works; made from the rules and the catalog in force. */
@Path("/")
@Produces(Pages.HTML)
@Blocking
public class PolicyResource {

    private final RuleTexts rules;
    private final Frames frames;

    PolicyResource(RuleTexts rules, Frames frames) {
        this.rules = rules;
        this.frames = frames;
    }

    @GET
    @Path("policy")
    @Operation(hidden = true)
    public Response policy() {
        Frame frame = frames.of("Verification policy", "What is asked of a submission and who rules on it.");
        return Pages.page(Status.OK, PolicyPage.of(frame, rules.inForce().orElse(null), Catalogs.current()));
    }

    @GET
    @Path("confidence")
    @Operation(hidden = true)
    public Response confidence() {
        Frame frame = frames.of("Confidence", "What badges and the four words mean, and what they are made of.");
        return Pages.page(Status.OK, ConfidencePage.of(frame, Catalogs.current()));
    }

    @GET
    @Path("anonymity")
    @Operation(hidden = true)
    public Response anonymity() {
        Frame frame = frames.of("Anonymity", "What is known of submitters, what is shown, and what can be erased.");
        return Pages.page(Status.OK, AnonymityPage.of(frame, Catalogs.current()));
    }
}
