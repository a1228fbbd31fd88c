package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Configuration;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.util.Optional;

/** The same hardware, and as many of it. */
class HardwareRule extends Dimension {

    private static final About ABOUT = About.of(
                    Rules.MATCH_HARDWARE, "Same hardware", "Is it the same hardware, and as many of it?")
            .pass("the same")
            .fail("other hardware or another number")
            .notApplicable("repeats no row")
            .unavailable("not in the catalog")
            .readOn("/v1/catalog/hardware");

    HardwareRule() {
        super(Rules.MATCH_HARDWARE);
    }

    @Override
    final Optional<String> unknown(Configuration configuration, Inquiry inquiry) {
        return inquiry.catalog().hardware(configuration.hardware()).isPresent()
                ? Optional.empty()
                : Optional.of("hardware " + configuration.hardware() + " is not in the catalog");
    }

    @Override
    Check compare(Configuration here, Configuration there, Inquiry inquiry) {
        return text(here).equals(text(there))
                ? Check.pass(Rules.MATCH_HARDWARE, "the same hardware")
                : Check.fail(Rules.MATCH_HARDWARE, "other hardware than the original's");
    }

    @Override
    final String text(Configuration configuration) {
        return configuration.hardwareCount() + " x " + configuration.hardware();
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
