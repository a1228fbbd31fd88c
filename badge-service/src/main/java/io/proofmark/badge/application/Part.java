package io.proofmark.badge.application;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next for {@code ?after=}; null at the end
 */
public record Part<T>(List<T> items, @Nullable String next) {

    /**
     * @param found one more than {@code limit} where the list goes on
     * @param cursor names the place after an item
     */
    static <T> Part<T> of(List<T> found, int limit, Function<T, String> cursor) {
        return found.size() <= limit
                ? new Part<>(found, null)
                : new Part<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)));
    }
}
