package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Limits;
import io.proofmark.catalog.Recipe;
import io.proofmark.verify.domain.Arithmetic;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Protocol;
import io.proofmark.verify.domain.Rules;
import java.math.BigDecimal;
import java.util.Optional;

/** Prompt and answer have the lengths that the method fixes. */
final class RecipeRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.RECIPE,
                    "Lengths of prompt and answer",
                    "Have prompt and answer the lengths that the benchmark fixes? Other lengths are another benchmark.")
            .pass("they have, where something is said")
            .warn("they have not")
            .notApplicable("the benchmark fixes none, or nothing is said")
            .limit(Limit.each("benchmarks.*.recipe", "tokens"))
            .limit(Limit.limit("promptTolerance", "%", Limits::promptTolerance))
            .readOn("/v1/benchmarks");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Recipe recipe = inquiry.benchmark().map(Benchmark::recipe).orElse(null);
        if (recipe == null || recipe.promptTokens() == null && recipe.maxTokens() == null) {
            return Check.notApplicable(Rules.RECIPE, "the benchmark fixes no lengths");
        }
        return prompt(recipe, inquiry)
                .or(() -> answer(recipe, inquiry))
                .or(() -> runs(recipe, inquiry))
                .orElseGet(() -> agreement(inquiry.submission().conditions().protocol()));
    }

    private static Optional<Check> prompt(Recipe recipe, Inquiry inquiry) {
        Integer here = inquiry.submission().conditions().protocol().promptTokens();
        Integer wanted = recipe.promptTokens();
        return here == null
                        || wanted == null
                        || Arithmetic.within(
                                BigDecimal.valueOf(here),
                                BigDecimal.valueOf(wanted),
                                inquiry.limits().promptTolerance())
                ? Optional.empty()
                : Optional.of(Check.warn(Rules.RECIPE, "a prompt of another length than the benchmark's")
                        .with(here + " tokens", wanted + " tokens"));
    }

    private static Optional<Check> answer(Recipe recipe, Inquiry inquiry) {
        Integer here = inquiry.submission().conditions().protocol().maxTokens();
        Integer wanted = recipe.maxTokens();
        return here == null || wanted == null || here.equals(wanted)
                ? Optional.empty()
                : Optional.of(Check.warn(Rules.RECIPE, "another limit of the answer than the benchmark's")
                        .with(here + " tokens", wanted + " tokens"));
    }

    private static Optional<Check> runs(Recipe recipe, Inquiry inquiry) {
        Integer most = recipe.maxTokens();
        return most == null
                ? Optional.empty()
                : inquiry.submission().figures().runs().stream()
                        .filter(run -> run.tokens() > most)
                        .findFirst()
                        .map(run -> Check.warn(Rules.RECIPE, "a run is longer than the benchmark lets an answer be")
                                .with(run.tokens() + " tokens", "at most " + most + " tokens"));
    }

    private static Check agreement(Protocol protocol) {
        return protocol.promptTokens() == null && protocol.maxTokens() == null
                ? Check.notApplicable(Rules.RECIPE, "nothing said of the lengths")
                : Check.pass(Rules.RECIPE, "the lengths of the benchmark");
    }
}
