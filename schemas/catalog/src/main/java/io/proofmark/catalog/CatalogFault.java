package io.proofmark.catalog;

/** A file of the catalog breaks its form; the message begins with file, line and place. */
public final class CatalogFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogFault(String place, String fault) {
        super(place + ": " + fault);
    }

    CatalogFault(String place, Throwable cause) {
        super(place + ": " + cause.getMessage(), cause);
    }
}
