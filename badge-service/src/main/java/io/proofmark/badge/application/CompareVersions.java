package io.proofmark.badge.application;

import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.Standing;
import io.proofmark.badge.domain.regression.Finding;
import io.proofmark.badge.domain.regression.Regressions;
import io.proofmark.catalog.Catalogs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Shows what a row and the rows of its configuration say about changes of version. */
@ApplicationScoped
public class CompareVersions {

    /** The newest rows of the configuration that are looked at. */
    private static final int MOST = 200;

    /** Rows each of which is compared with each. */
    private static final int MOST_TOGETHER = 50;

    private final Rows rows;

    public CompareVersions(Rows rows) {
        this.rows = rows;
    }

    /** What pairs of rows of one configuration say; of the best backed only. */
    public List<Finding> among(List<Standing> rows) {
        return regressions().among(rows.stream().limit(MOST_TOGETHER).toList());
    }

    /** Nothing for a row that is not public. */
    @Transactional
    public Optional<List<Finding>> of(String id) {
        Regressions regressions = regressions();
        return rows.publicRow(id).map(row -> {
            Facts facts = row.facts();
            RowFilter same = RowFilter.of(
                    facts.benchmark(), facts.model(), facts.hardware(), facts.quant(), facts.engine(), null, null);
            return regressions.of(row, rows.page(same, null, MOST));
        });
    }

    private static Regressions regressions() {
        return new Regressions(Catalogs.current().policies().within());
    }
}
