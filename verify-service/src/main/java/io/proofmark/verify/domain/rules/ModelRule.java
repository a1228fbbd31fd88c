package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Configuration;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.util.Optional;

/** The same model. */
final class ModelRule extends Dimension {

    private static final About ABOUT = About.of(
                    Rules.MATCH_MODEL,
                    "Same model",
                    "Is it the same model: family, size and variant, which one slug stands for?")
            .pass("the same model")
            .fail("another one")
            .notApplicable("repeats no row")
            .unavailable("not in the catalog")
            .readOn("/v1/catalog/models");

    ModelRule() {
        super(Rules.MATCH_MODEL);
    }

    @Override
    Optional<String> unknown(Configuration configuration, Inquiry inquiry) {
        return inquiry.catalog().model(configuration.model()).isPresent()
                ? Optional.empty()
                : Optional.of("model " + configuration.model() + " is not in the catalog");
    }

    @Override
    Check compare(Configuration here, Configuration there, Inquiry inquiry) {
        return here.model().equals(there.model())
                ? Check.pass(Rules.MATCH_MODEL, "the same model")
                : Check.fail(Rules.MATCH_MODEL, "another model than the original's");
    }

    @Override
    String text(Configuration configuration) {
        return configuration.model();
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
