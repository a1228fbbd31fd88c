package io.proofmark.badge.application;

import io.proofmark.badge.domain.Facts;
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

    private final Rows rows;

    public CompareVersions(Rows rows) {
        this.rows = rows;
    }

    /** Nothing for a row that is not public. */
    @Transactional
    public Optional<List<Finding>> of(String id) {
        Regressions regressions = new Regressions(Catalogs.current().policies().within());
        return rows.publicRow(id).map(row -> {
            Facts facts = row.facts();
            RowFilter same = RowFilter.of(
                    facts.benchmark(), facts.model(), facts.hardware(), facts.quant(), facts.engine(), null, null);
            return regressions.of(row, rows.page(same, null, MOST));
        });
    }
}
