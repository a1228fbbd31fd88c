package io.proofmark.verify.domain;

/** How far a score may be trusted, the least first. */
public enum TrustTier implements Word {
    PENDING("pending"),
    COMMUNITY("community"),
    VERIFIED("verified"),
    FIRST_PARTY("first-party");

    private final String word;

    TrustTier(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** The tier that a run of this source begins with. */
    public static TrustTier ofSource(String source) {
        return source.equals(Origin.OWNER) ? FIRST_PARTY : COMMUNITY;
    }
}
