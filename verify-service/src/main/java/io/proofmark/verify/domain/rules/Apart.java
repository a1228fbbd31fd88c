package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Arithmetic;
import io.proofmark.verify.domain.Check;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A difference that is shown and decides nothing. */
final class Apart {

    private Apart() {}

    static Check shown(String rule, @Nullable BigDecimal here, @Nullable BigDecimal there, String unit) {
        if (here == null || there == null || there.signum() == 0) {
            return Check.notApplicable(rule, "not given on both sides");
        }
        return Check.pass(
                        rule,
                        Arithmetic.percent(here, there).toPlainString() + " % from the original's; decides nothing")
                .with(text(here, unit), text(there, unit));
    }

    private static String text(BigDecimal value, String unit) {
        return value.stripTrailingZeros().toPlainString() + " " + unit;
    }
}
