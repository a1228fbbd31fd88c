package io.proofmark.badge.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.badge.application.WrongParameter;
import java.util.Base64;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader is in a list that is ordered by slug, and what of it the reader wants.
 *
 * @param q in lower case, part of a slug or a name; empty for all
 * @param after the slug before the first
 */
record Slice(String q, int limit, String after) {

    /** The parameters of such a list as they come. */
    public static class Asked {

        @RestQuery
        @Nullable
        String q;

        @RestQuery
        @Nullable
        String limit;

        @RestQuery
        @Nullable
        String after;
    }

    static Slice of(Asked asked, int normal, int largest) {
        String q = asked.q;
        return new Slice(
                q == null ? "" : q.toLowerCase(Locale.ROOT),
                Parameters.limit(asked.limit, normal, largest),
                slug(asked.after));
    }

    boolean wants(String slug, String name) {
        return slug.compareTo(after) > 0
                && (slug.toLowerCase(Locale.ROOT).contains(q)
                        || name.toLowerCase(Locale.ROOT).contains(q));
    }

    /** For {@code ?after=}. */
    static String cursor(String slug) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(slug.getBytes(UTF_8));
    }

    private static String slug(@Nullable String cursor) {
        try {
            return cursor == null ? "" : new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException e) {
            WrongParameter wrong = new WrongParameter("after", "is no cursor of this list");
            wrong.initCause(e);
            throw wrong;
        }
    }
}
