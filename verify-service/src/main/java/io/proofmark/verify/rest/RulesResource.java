package io.proofmark.verify.rest;

import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import io.proofmark.verify.application.RulesInForce;
import io.proofmark.verify.domain.rules.RuleBook;
import io.proofmark.verify.domain.rules.RuleSet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is in force, and what was; anybody may read it. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    private static final int NOT_FOUND = 404;

    @GET
    @Path("rules")
    @Operation(summary = "The rule set in force: what each rule asks, its limits and what its outcomes mean")
    public RulesJson rules() {
        return rules(RulesInForce.today().ruleSet());
    }

    @GET
    @Path("rules/{ruleSet}")
    @Operation(summary = "A rule set that is or was in force, with the limits of the newest catalog released for it")
    public RulesJson rules(@PathParam("ruleSet") String ruleSet) {
        return RuleBook.rules(ruleSet)
                .flatMap(set -> Catalogs.newestOf(ruleSet).map(catalog -> RulesJson.of(set, catalog, known())))
                .orElseThrow(() -> new ProblemException(
                        Problem.of(NOT_FOUND, "unknown-rule-set", "no such rule set", "known are " + known())));
    }

    @GET
    @Path("catalog")
    @Operation(summary = "The catalog in force: models, hardware, quantisations, engines, benchmarks, limits")
    public Catalog catalog() {
        return Catalogs.current();
    }

    private static List<String> known() {
        return RuleBook.all().stream().map(RuleSet::name).toList();
    }
}
