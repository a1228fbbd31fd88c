package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Limits;
import io.proofmark.catalog.Shares;
import io.proofmark.verify.domain.Arithmetic;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Figures;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Nothing is answered before the prompt is read. */
final class TtftRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.TTFT,
                    "Time to read the prompt",
                    "Is the time to first token at least prompt tokens / prefill rate? A prompt that was cached is"
                            + " another benchmark.")
            .pass("it is")
            .warn("a little less")
            .fail("so much less that the prompt was not read")
            .notApplicable("length of the prompt, prefill rate or time to first token not given")
            .limit(Limit.limit("ttft", "of prompt / prefill rate", Limits::ttft));
    private static final BigDecimal MS_PER_SECOND = BigDecimal.valueOf(1000);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Figures figures = inquiry.submission().figures();
        Integer prompt = inquiry.submission().conditions().protocol().promptTokens();
        BigDecimal prefill = figures.declared().prefillTokensPerSecond();
        BigDecimal ttft = inquiry.ttftMs().orElse(null);
        if (prompt == null || prefill == null || prefill.signum() <= 0 || ttft == null) {
            return Check.notApplicable(
                    Rules.TTFT, "length of the prompt, prefill rate or time to first token not given");
        }
        BigDecimal least = BigDecimal.valueOf(prompt).multiply(MS_PER_SECOND).divide(prefill, Arithmetic.CONTEXT);
        return judge(ttft, least, inquiry.limits().ttft()).with(text(ttft), "at least " + text(least));
    }

    private static Check judge(BigDecimal ttft, BigDecimal least, Shares shares) {
        if (ttft.compareTo(shares.warn().multiply(least)) >= 0) {
            return Check.pass(Rules.TTFT, "the prompt can be read in that time");
        }
        return ttft.compareTo(shares.reject().multiply(least)) < 0
                ? Check.fail(Rules.TTFT, "the first token came before the prompt can have been read")
                : Check.warn(Rules.TTFT, "the first token came earlier than the prefill rate allows");
    }

    private static String text(BigDecimal milliseconds) {
        return milliseconds.setScale(1, RoundingMode.HALF_EVEN).toPlainString() + " ms";
    }
}
