package io.proofmark.verify.application.offered;

/** A document has none of the names by which formats are told. */
public final class UnknownFormat extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownFormat() {
        super("the document is of no known format: it declares nothing to verify", null, false, false);
    }
}
