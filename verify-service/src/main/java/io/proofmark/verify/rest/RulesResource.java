package io.proofmark.verify.rest;

import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import io.proofmark.verify.application.RulesInForce;
import io.proofmark.verify.domain.Rules;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is in force; anybody may read it. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    /** The rule set in force and the ids of its rules, in the order of a verdict. */
    public record RulesJson(String ruleSet, String catalog, List<String> rules) {}

    @GET
    @Path("rules")
    @Operation(summary = "The rule set in force")
    public RulesJson rules() {
        return new RulesJson(
                RulesInForce.today().ruleSet(), RulesInForce.today().catalog(), Rules.ALL);
    }

    @GET
    @Path("catalog")
    @Operation(summary = "The catalog in force: models, hardware, quantisations, engines, benchmarks, limits")
    public Catalog catalog() {
        return Catalogs.current();
    }
}
