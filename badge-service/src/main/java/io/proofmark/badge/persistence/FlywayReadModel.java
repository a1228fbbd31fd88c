package io.proofmark.badge.persistence;

import io.proofmark.badge.application.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Tables made by the migrations of this service and of the log. */
@ApplicationScoped
public class FlywayReadModel implements ReadModel {

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
                "standing_step");
    }

    @Override
    public void migrate() {
        flyway.migrate();
    }
}
