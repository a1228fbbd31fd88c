package io.proofmark.confidence.domain;

/** What a measurement's source says about it. */
final class Sources {

    private static final String FACTOR = "source";

    private Sources() {}

    static Reason reason(Source source) {
        return switch (source) {
            case OWNER -> Reason.plus(FACTOR, "measured by the catalogue on a rig of its own");
            case COMMUNITY -> Reason.plus(FACTOR, "measured by a member of the community");
            case OFFICIAL -> Reason.minus(FACTOR, "a vendor's own figure; never more than moderate");
        };
    }
}
