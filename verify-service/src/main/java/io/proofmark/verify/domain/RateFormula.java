package io.proofmark.verify.domain;

import java.math.BigDecimal;

/** Ways in which people compute a decode rate from a run, tokens per second; the first is the one that counts. */
public enum RateFormula {
    DECODE("tokens/(t2-t1)") {
        @Override
        public BigDecimal of(Run run) {
            return rate(run.tokens(), run.t2().subtract(run.t1()));
        }
    },
    AFTER_FIRST("(tokens-1)/(t2-t1)") {
        @Override
        public BigDecimal of(Run run) {
            return rate(run.tokens() - 1, run.t2().subtract(run.t1()));
        }
    },
    WITH_PROMPT("tokens/(t2-t0)") {
        @Override
        public BigDecimal of(Run run) {
            return rate(run.tokens(), run.t2().subtract(run.t0()));
        }
    };

    private final String text;

    RateFormula(String text) {
        this.text = text;
    }

    /** The rate of one run. */
    public abstract BigDecimal of(Run run);

    /** For readers. */
    public String text() {
        return text;
    }

    private static BigDecimal rate(long tokens, BigDecimal seconds) {
        return BigDecimal.valueOf(tokens).divide(seconds, Arithmetic.CONTEXT);
    }
}
