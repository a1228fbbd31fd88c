package io.proofmark.badge.rest;

import io.proofmark.badge.application.WrongParameter;
import io.proofmark.badge.domain.BadgeStyle;
import org.jspecify.annotations.Nullable;

/** Reads query parameters that only the API has; an empty one counts as left out. */
final class Parameters {

    private Parameters() {}

    static int limit(@Nullable String text, int normal, int largest) {
        if (text == null || text.isEmpty()) {
            return normal;
        }
        boolean number = text.length() < 10 && text.chars().allMatch(it -> it >= '0' && it <= '9');
        int limit = number ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > largest) {
            throw new WrongParameter("limit", "must be a whole number from 1 to " + largest);
        }
        return limit;
    }

    static BadgeStyle style(@Nullable String text) {
        return text == null || text.isEmpty()
                ? BadgeStyle.FLAT
                : BadgeStyle.of(text).orElseThrow(() -> new WrongParameter("style", "names no style that badges have"));
    }
}
