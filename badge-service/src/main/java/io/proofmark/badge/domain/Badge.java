package io.proofmark.badge.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.Sha256;

/**
 * A row's badge.
 *
 * @param tag says the same of two badges that show the same: the standing's version, whether it is stale, and eight digits
 *     of what is shown
 * @param gated whether the row can cease to be public without another standing, as score rows can whose texts are erased
 */
public record Badge(BadgeFace face, String tag, boolean gated) {

    private static final int DIGITS = 8;
    private static final String SCORE = "score";

    public static Badge of(Standing standing) {
        var face = BadgeFace.of(standing.badge(), standing.modifiers(), standing.asOf());
        String stale = standing.modifiers().contains(BadgeModifier.STALE) ? "-stale" : "";
        String shown =
                Sha256.hex((face.title() + face.colour()).getBytes(UTF_8)).substring(0, DIGITS);
        return new Badge(
                face,
                standing.version() + stale + "-" + shown,
                standing.facts().kind().equals(SCORE));
    }
}
