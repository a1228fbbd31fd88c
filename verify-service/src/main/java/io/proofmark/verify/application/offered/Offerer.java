package io.proofmark.verify.application.offered;

import org.jspecify.annotations.Nullable;

/**
 * Who offers.
 *
 * @param user who is signed in; null when nobody is
 * @param maySpeakForOthers whether the door would let this one submit what an owner or a vendor measured
 */
public record Offerer(@Nullable String user, boolean maySpeakForOthers) {

    /** Nothing is known, so that nothing is held against them. */
    public static final Offerer UNKNOWN = new Offerer(null, true);
}
