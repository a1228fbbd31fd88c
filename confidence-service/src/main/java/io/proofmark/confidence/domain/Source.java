package io.proofmark.confidence.domain;

/** Who stands behind a measurement: the catalogue's owner, its community, or a vendor. */
public enum Source implements Word {
    OWNER,
    COMMUNITY,
    OFFICIAL
}
