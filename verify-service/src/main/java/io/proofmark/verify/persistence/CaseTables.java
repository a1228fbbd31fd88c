package io.proofmark.verify.persistence;

import io.proofmark.log.OwnTables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Tables made by the migrations of this service and of the log. */
public final class CaseTables {

    @Produces
    @Singleton
    public static OwnTables of(Flyway flyway) {
        return new OwnTables(
                List.of(
                        "cases",
                        "ruling",
                        "parked",
                        "package",
                        "artifact_use",
                        "artifact_unneeded",
                        "external_id_owner",
                        "review",
                        "evidence_named",
                        "evidence_seen"),
                flyway::migrate);
    }
}
