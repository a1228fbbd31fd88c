package io.proofmark.badge.web;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.FindRows;
import io.proofmark.badge.application.Rows.Choices;
import io.proofmark.badge.application.Rows.Counts;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What pages say of all rows together, asked at most once in a while: of many rows that takes long. */
@ApplicationScoped
class Overview {

    private final FindRows findRows;
    private final BadgeSettings settings;
    private volatile @Nullable Seen seen;

    /** What was seen at a moment. */
    record Seen(long nanos, Counts counts, Choices choices) {}

    Overview(FindRows findRows, BadgeSettings settings) {
        this.findRows = findRows;
        this.settings = settings;
    }

    Seen get() {
        @Nullable Seen last = seen;
        if (last == null
                || System.nanoTime() - last.nanos() >= settings.overviewAge().toNanos()) {
            last = new Seen(System.nanoTime(), findRows.counts(), findRows.choices());
            seen = last;
        }
        return last;
    }
}
