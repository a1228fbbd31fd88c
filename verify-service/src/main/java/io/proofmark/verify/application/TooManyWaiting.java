package io.proofmark.verify.application;

/** A record waits for a case for which too many wait already. */
public final class TooManyWaiting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyWaiting(String submissionId, int most) {
        super(most + " records wait for submission " + submissionId + " already; no more are kept");
    }
}
