package io.proofmark.catalog;

/** A record names a catalog that this program does not carry: the program is too old for the log. */
public final class UnknownCatalogVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownCatalogVersion(String version) {
        super("catalog " + version + " is not known: this instance is too old");
    }
}
