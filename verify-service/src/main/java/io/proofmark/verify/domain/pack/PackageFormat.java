package io.proofmark.verify.domain.pack;

import io.proofmark.verify.domain.Word;

/** Formats of other projects. */
public enum PackageFormat implements Word {
    PUMA("puma"),
    INFERENCEBENCH("inferencebench");

    private final String word;

    PackageFormat(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
