package io.proofmark.verify.domain.pack;

import io.proofmark.catalog.Policy;
import io.proofmark.verify.domain.Word;

/** Formats of other projects, and what their own registries do with a clean submission. */
public enum PackageFormat implements Word {
    PUMA("puma", Policy.AUTO),
    INFERENCEBENCH("inferencebench", Policy.REVIEW);

    private final String word;
    private final Policy policy;

    PackageFormat(String word, Policy policy) {
        this.word = word;
        this.policy = policy;
    }

    @Override
    public String word() {
        return word;
    }

    /** The policy of a benchmark that the catalog does not list. */
    public Policy policy() {
        return policy;
    }
}
