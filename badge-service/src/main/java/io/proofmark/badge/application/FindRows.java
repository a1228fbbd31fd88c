package io.proofmark.badge.application;

import io.proofmark.badge.domain.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists public rows. */
@ApplicationScoped
public class FindRows {

    private final Rows rows;
    private final Submissions submissions;

    public FindRows(Rows rows, Submissions submissions) {
        this.rows = rows;
        this.submissions = submissions;
    }

    /** At most {@code limit} public rows after the cursor. */
    @Transactional
    public RowPage page(RowFilter filter, @Nullable Cursor after, int limit) {
        List<Standing> found = rows.page(filter, after, limit + 1);
        if (found.size() <= limit) {
            return new RowPage(found, null);
        }
        Standing last = found.get(limit - 1);
        return new RowPage(found.subList(0, limit), new Cursor(last.publishedAt(), last.row()));
    }

    /** What the submitters of these rows wrote, by submission and JSON pointer. */
    @Transactional
    public Map<String, Map<String, String>> texts(RowPage page) {
        return submissions.texts(
                page.items().stream().map(Standing::submissionId).toList());
    }

    @Transactional
    public Rows.Counts counts() {
        return rows.counts();
    }

    @Transactional
    public Rows.Choices choices() {
        return rows.choices();
    }
}
