package io.proofmark.confidence.domain;

/** What a row may call itself; a score row carries its trust tier. */
public enum Badge implements Word {
    EDITORIAL,
    OFFICIAL_FIGURE,
    COMMUNITY_SUBMITTED,
    REPRODUCED,
    INDEPENDENTLY_REPRODUCED,
    FIRST_PARTY,
    VERIFIED,
    COMMUNITY
}
