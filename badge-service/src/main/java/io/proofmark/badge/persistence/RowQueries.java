package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Configurations.Backed;
import io.proofmark.badge.application.Configurations.Place;
import io.proofmark.badge.application.Cursor;
import io.proofmark.badge.application.RowFilter;
import io.proofmark.badge.domain.BadgeWord;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * The lists of public rows. All go through the view that holds the trust gate; the first condition of every cursor is
 * where an index begins.
 */
public final class RowQueries {

    private static final String OFFICIAL = BadgeWord.OFFICIAL_FIGURE.word();

    /** Compared as a whole, so that an index finds whether a better one is there. */
    private static final String BEST_OF_ITS_CONFIGURATION = """
            and not exists (
              select from public_row o
              where o.cohort = r.cohort and (o.strength, o.published_at, o.id) > (r.strength, r.published_at, r.id)
                and o.badge <> ? and o.value is not null)
            """;

    /** One index probe for each value that there is, however many rows have it. */
    private static final String VALUES = """
            with recursive found as (
              (select %1$s as it from public_row where %1$s is not null order by %1$s limit 1)
              union all
              select (select %1$s from public_row where %1$s > found.it order by %1$s limit 1) from found
              where found.it is not null)
            select it from found where it is not null
            """;

    private RowQueries() {}

    /** Newest first. */
    public static Select page(RowFilter filter, @Nullable Cursor after, int limit) {
        Select select = filtered(filter, "true");
        if (after != null) {
            Timestamp at = Timestamp.from(after.publishedAt());
            select.add("and published_at <= ? and (published_at < ? or id > ?)", at, at, after.row());
        }
        return select.add("order by published_at desc, id limit ?", limit);
    }

    /** By figure, of each configuration the row that is backed best. */
    public static Select ranked(RowFilter filter, boolean ascending, @Nullable Place after, int limit) {
        Select select = filtered(filter, "value is not null")
                .add("and badge <> ?", OFFICIAL)
                .add(BEST_OF_ITS_CONFIGURATION, OFFICIAL);
        if (after != null) {
            select.add(
                    ascending ? "and value >= ? and (value > ? or id < ?)" : "and value <= ? and (value < ? or id > ?)",
                    after.value(),
                    after.value(),
                    after.row());
        }
        return byFigure(select, ascending, limit);
    }

    /** Official figures by figure. */
    public static Select official(RowFilter filter, boolean ascending, int limit) {
        return byFigure(filtered(filter, "value is not null").add("and badge = ?", OFFICIAL), ascending, limit);
    }

    /** Rows of a configuration, the best backed first. */
    public static Select cohort(String key, @Nullable Backed after, int limit) {
        var select = new Select("select document from public_row where cohort = ?", key);
        if (after != null) {
            select.add(
                    "and (strength, published_at, id) < (?, ?, ?)",
                    after.strength(),
                    Timestamp.from(after.publishedAt()),
                    after.row());
        }
        return select.add("order by strength desc, published_at desc, id desc limit ?", limit);
    }

    /** How many rows a configuration has, and the smallest and the greatest figure that is not official. */
    public static Select ofCohort(String key) {
        return new Select("""
                select count(*), min(value) filter (where badge <> ?), max(value) filter (where badge <> ?)
                from public_row where cohort = ?""", OFFICIAL, OFFICIAL, key);
    }

    /** How many rows are public under which badge: speed rows by an index alone, score rows one by one at their gate. */
    public static Select countsByBadge() {
        return new Select("""
                select badge, count(*) from standing
                where state = 'published' and badge not in ('first-party', 'verified', 'community', 'pending')
                group by badge
                union all
                select badge, count(*) from public_row
                where badge in ('first-party', 'verified', 'community') group by badge""");
    }

    /** The values of a column among public rows, sorted. */
    public static Select values(String column) {
        return new Select(VALUES.formatted(column));
    }

    private static Select byFigure(Select select, boolean ascending, int limit) {
        return select.add(ascending ? "order by value, id desc limit ?" : "order by value desc, id limit ?", limit);
    }

    private static Select filtered(RowFilter filter, String condition) {
        var badge = filter.badge();
        var confidence = filter.confidence();
        return new Select("select document from public_row r where " + condition)
                .equal("benchmark", filter.benchmark())
                .equal("model", filter.model())
                .equal("hardware", filter.hardware())
                .equal("quant", filter.quant())
                .equal("runtime", filter.runtime())
                .equal("badge", badge == null ? null : badge.word())
                .equal("confidence", confidence == null ? null : confidence.word())
                .equal("external_id", filter.externalId())
                .equal("kind", filter.kind());
    }
}
