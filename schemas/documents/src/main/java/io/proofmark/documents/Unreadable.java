package io.proofmark.documents;

/** A text is no document: not JSON, or such that two readers could understand it differently. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public Unreadable(Fault fault) {
        super(fault.message(), null, false, false);
        this.fault = fault;
    }

    /** Where reading ended, and why. */
    public Fault fault() {
        return fault;
    }
}
