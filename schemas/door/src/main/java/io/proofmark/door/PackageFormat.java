package io.proofmark.door;

/** Formats of other projects in which results come as files. */
public enum PackageFormat {
    PUMA("puma"),
    INFERENCEBENCH("inferencebench");

    private final String word;

    PackageFormat(String word) {
        this.word = word;
    }

    /** The word in events, and the first part of what a row's id is derived from. */
    public String word() {
        return word;
    }
}
