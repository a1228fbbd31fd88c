package io.proofmark.confidence.application;

import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import io.proofmark.catalog.Limits;
import io.proofmark.confidence.domain.CohortSummary;
import io.proofmark.confidence.domain.LastStanding;
import io.proofmark.confidence.domain.Row;
import io.proofmark.confidence.domain.RowStanding;
import io.proofmark.confidence.domain.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says where a row stands by the catalog that was in force when it moved. */
@ApplicationScoped
public class ReassessRow {

    /**
     * After a verdict or a ruling: at once, beside the same other rows as before.
     *
     * @param said what was last said in public, or null
     * @param day UTC day on which the door received what moved the evidence
     * @param catalog version in force then
     * @return nothing for a row that was never public
     * @throws io.proofmark.catalog.UnknownCatalogVersion when this program is too old for the log
     */
    public Optional<Standing> reassess(Row row, @Nullable LastStanding said, LocalDate day, String catalog) {
        return RowStanding.of(row, said, day, Catalogs.version(catalog));
    }

    /**
     * After a hint: beside the other rows as they are seen now, where these say something else than they did.
     *
     * @param seen the rows of its configuration, or null
     */
    public Optional<Standing> lookAgain(
            Row row, LastStanding said, LocalDate day, String catalog, @Nullable CohortSummary seen) {
        Catalog inForce = Catalogs.version(catalog);
        Limits limits = inForce.limits();
        boolean same = CohortSummary.agreement(seen, limits) == CohortSummary.agreement(said.cohort(), limits);
        return RowStanding.of(row, same ? said : said.beside(seen), day, inForce);
    }
}
