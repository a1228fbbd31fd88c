package io.proofmark.confidence.domain;

/** Trust tier of a public score row. */
public enum TrustTier implements Word {
    FIRST_PARTY,
    VERIFIED,
    COMMUNITY
}
