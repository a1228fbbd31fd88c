package io.proofmark.confidence.persistence;

import io.proofmark.log.OwnTables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Tables made by the migrations of this service and of the log. */
public final class EvidenceTables {

    @Produces
    @Singleton
    public static OwnTables of(Flyway flyway) {
        return new OwnTables(
                List.of("verdict_fact", "ruling_fact", "standing", "row_due", "cohort_due"), flyway::migrate);
    }
}
