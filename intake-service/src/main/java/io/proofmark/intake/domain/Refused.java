package io.proofmark.intake.domain;

import io.proofmark.documents.Fault;
import java.util.List;

/** The door refuses a document or a request and says why. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient List<Fault> faults;

    public Refused(Refusal refusal, String detail, List<Fault> faults) {
        super(detail, null, false, false);
        this.refusal = refusal;
        this.faults = List.copyOf(faults);
    }

    public Refused(Refusal refusal, String detail) {
        this(refusal, detail, List.of());
    }

    /** A refusal for one fault of the document. */
    public static Refused because(Refusal refusal, Fault fault) {
        return new Refused(refusal, fault.message(), List.of(fault));
    }

    public Refusal refusal() {
        return refusal;
    }

    /** All faults of the document; empty when the refusal is not about its content. */
    public List<Fault> faults() {
        return faults;
    }
}
