package io.proofmark.badge.persistence;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table that is filled before it has its key.
 *
 * @param first which copy of a row stands, in the words of {@code order by}; by the same rule {@link JdbcProjection} takes a
 *     row in or leaves it out
 */
record FilledTable(String name, String first) {

    /** Copies that cannot differ. */
    private static final String ANY = "ctid";

    /** Those whose making takes longest come first. */
    private static final List<FilledTable> ALL = List.of(
            new FilledTable("standing", "version desc"),
            new FilledTable("verdict", "case_version desc, log_offset desc"),
            new FilledTable("standing_step", ANY),
            new FilledTable("timeline", "at"),
            new FilledTable("submission", "received_at, token_sha256"),
            new FilledTable("submission_case", "case_version desc"),
            new FilledTable("artifact", ANY),
            new FilledTable("remark", "at"));

    private static final String DELETE_OLDER = """
            delete from %1$s where ctid in (
              select ctid from (
                select ctid, row_number() over (partition by %2$s order by %3$s) as place
                from %1$s where (%2$s) in (select %2$s from %1$s group by %2$s having count(*) > 1)) as copies
              where place > 1)
            """;

    static Stream<FilledTable> all() {
        return ALL.stream();
    }

    static boolean has(String table) {
        return all().anyMatch(it -> it.name.equals(table));
    }

    /** @param key names of the columns of its key */
    String deleteOlder(String key) {
        return DELETE_OLDER.formatted(name, key, first);
    }
}
