package io.proofmark.badge.application;

import io.proofmark.badge.domain.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Shows one row. */
@ApplicationScoped
public class ShowRow {

    private final Rows rows;
    private final Submissions submissions;

    public ShowRow(Rows rows, Submissions submissions) {
        this.rows = rows;
        this.submissions = submissions;
    }

    /** A public row with its texts and the verdict on its run. */
    @Transactional
    public Optional<RowDetail> detail(String id) {
        return rows.publicRow(id).map(standing -> {
            String run = standing.submissionId();
            return new RowDetail(
                    standing,
                    submissions.texts(run),
                    submissions.sights(run),
                    submissions.verdict(run).orElse(null));
        });
    }

    /** What is left of a row that is public no more. */
    @Transactional
    public Optional<Standing> tombstone(String id) {
        return rows.any(id).filter(standing -> standing.state() != Standing.RowState.PUBLISHED);
    }
}
