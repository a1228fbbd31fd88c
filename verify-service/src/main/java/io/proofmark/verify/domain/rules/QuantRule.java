package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Configuration;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.util.Objects;
import java.util.Optional;

/** The same quantisation: one entry of the catalog, so the same bit width and family. */
final class QuantRule extends Dimension {

    private static final About ABOUT = About.of(
                    Rules.MATCH_QUANT,
                    "Same quantisation",
                    "Is it the same bit width and family of quantisation? Files of different makers match, with a note.")
            .pass("the same")
            .fail("another one")
            .notApplicable("repeats no row")
            .unavailable("not provided or not in the catalog")
            .readOn("/v1/catalog/quants");

    private static final String ABSENT = "not provided";

    QuantRule() {
        super(Rules.MATCH_QUANT);
    }

    @Override
    Optional<String> unknown(Configuration configuration, Inquiry inquiry) {
        String quant = configuration.quant();
        if (quant == null) {
            return Optional.of("quantisation not provided");
        }
        return inquiry.catalog().quant(quant).isPresent()
                ? Optional.empty()
                : Optional.of("quantisation " + quant + " is not in the catalog");
    }

    @Override
    Check compare(Configuration here, Configuration there, Inquiry inquiry) {
        if (!Objects.equals(here.quant(), there.quant())) {
            return Check.fail(Rules.MATCH_QUANT, "another quantisation than the original's");
        }
        return Objects.equals(here.quantProvider(), there.quantProvider())
                ? Check.pass(Rules.MATCH_QUANT, "the same quantisation")
                : Check.pass(Rules.MATCH_QUANT, "the same quantisation; the files may be of different makers");
    }

    @Override
    String text(Configuration configuration) {
        return Objects.requireNonNullElse(configuration.quant(), ABSENT);
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
