package io.proofmark.confidence.application;

import io.proofmark.catalog.Catalogs;
import io.proofmark.confidence.domain.LastStanding;
import io.proofmark.confidence.domain.Row;
import io.proofmark.confidence.domain.RowStanding;
import io.proofmark.confidence.domain.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says where a row stands by the catalog that was in force when its evidence moved. */
@ApplicationScoped
public class ReassessRow {

    /**
     * @param said what was last said in public, or null
     * @param causedAt when the door received what moved the evidence
     * @param catalog version in force then
     * @return nothing for a row that was never public
     * @throws io.proofmark.catalog.UnknownCatalogVersion when this program is too old for the log
     */
    public Optional<Standing> reassess(Row row, @Nullable LastStanding said, Instant causedAt, String catalog) {
        return RowStanding.of(row, said, causedAt, Catalogs.version(catalog));
    }
}
