package io.proofmark.verify.rest;

/** As many are judged now as may be at the same time. */
final class TooManyAtOnce extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyAtOnce() {
        super("too many verifications at once", null, false, false);
    }
}
