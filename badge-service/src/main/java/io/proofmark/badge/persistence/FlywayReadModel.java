package io.proofmark.badge.persistence;

import io.proofmark.badge.application.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Tables made by the migrations of this service and of the log. */
@ApplicationScoped
public class FlywayReadModel implements ReadModel {

    /** Where the statements lie that make the tables. */
    static final String[] MIGRATIONS = {"classpath:io/proofmark/log/db", "classpath:db/migration"};

    private final Flyway flyway;

    FlywayReadModel(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public List<String> tables() {
        return List.of(
                "submission",
                "timeline",
                "submission_case",
                "verdict",
                "standing",
                "text",
                "artifact",
                "standing_step",
                "remark",
                "projection",
                "projection_digest");
    }

    @Override
    public void migrate() {
        flyway.migrate();
    }
}
