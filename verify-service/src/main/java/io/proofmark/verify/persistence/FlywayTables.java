package io.proofmark.verify.persistence;

import io.proofmark.verify.application.Tables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Tables made by the migrations of this service and of the log. */
@ApplicationScoped
public class FlywayTables implements Tables {

    private final Flyway flyway;

    public FlywayTables(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public List<String> names() {
        return List.of("cases", "ruling", "parked", "package", "artifact_use", "artifact_unneeded");
    }

    @Override
    public void migrate() {
        flyway.migrate();
    }
}
