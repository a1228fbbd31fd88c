package io.proofmark.badge.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a badge says.
 *
 * @param message right half
 * @param colour of the right half, {@code #rrggbb}
 * @param title read aloud and shown on hover
 * @param error whether the badge speaks of a fault instead of a row
 */
public record BadgeFace(String message, String colour, String title, boolean error) {

    /** Left half of every badge. */
    public static final String LABEL = "proofmark";

    private static final String LIGHT_GREY = "#9f9f9f";

    /**
     * A row's badge.
     *
     * @param asOf UTC day as of which the row's age was judged
     */
    public static BadgeFace of(BadgeWord badge, List<BadgeModifier> modifiers, LocalDate asOf) {
        String message = Stream.concat(
                        Stream.of(badge.word()), modifiers.stream().map(BadgeModifier::word))
                .collect(Collectors.joining(" · "));
        return new BadgeFace(message, badge.colour(), LABEL + ": " + message + ", as of " + asOf, false);
    }

    /** Instead of yesterday's colour when the service is behind the log. */
    public static BadgeFace delayed() {
        return new BadgeFace("delayed", LIGHT_GREY, LABEL + ": delayed, the latest standing is not known here", true);
    }

    /** For a row that was taken from view. */
    public static BadgeFace gone() {
        return new BadgeFace("withdrawn", LIGHT_GREY, LABEL + ": withdrawn", true);
    }

    /** For a row that is not there or was never public. */
    public static BadgeFace unknownRow() {
        return new BadgeFace("unknown row", LIGHT_GREY, LABEL + ": unknown row", true);
    }
}
