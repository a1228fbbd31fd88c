package io.proofmark.badge.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.proofmark.badge.application.Place;
import io.proofmark.badge.rest.Replies.Said;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What was said of rows, for as long as nothing was applied to the tables since. */
@ApplicationScoped
class KnownRows {

    private static final long BYTES = 16L << 20;

    private final Cache<String, Known> rows = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((String _, Known known) -> known.said().body().length)
            .build();

    /** @param place where the tables are at least */
    Optional<Said> at(String row, Place place) {
        return Optional.ofNullable(rows.getIfPresent(row))
                .filter(known -> known.place().equals(place))
                .map(Known::said);
    }

    /** @param place where the tables were before they were read */
    Said keep(String row, Place place, Said said) {
        rows.put(row, new Known(place, said));
        return said;
    }

    private record Known(Place place, Said said) {}
}
