package io.proofmark.badge.application.live;

import io.proofmark.badge.application.WrongParameter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants of the feed.
 *
 * @param row null for all
 */
public record LiveFilter(Set<LiveType> types, @Nullable String row) {

    /**
     * As written in an address, where an empty value is one left out.
     *
     * @param types with commas between them
     * @throws WrongParameter when there is no such type
     */
    public static LiveFilter of(@Nullable String types, @Nullable String row) {
        Set<LiveType> wanted = types == null || types.isEmpty()
                ? EnumSet.allOf(LiveType.class)
                : Arrays.stream(types.split(",", -1))
                        .map(word ->
                                LiveType.of(word).orElseThrow(() -> new WrongParameter("type", "has an unknown value")))
                        .collect(Collectors.toSet());
        return new LiveFilter(Set.copyOf(wanted), row == null || row.isEmpty() ? null : row);
    }

    boolean wants(LiveEvent event) {
        return types.contains(event.type()) && (row == null || row.equals(event.row()));
    }
}
