package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Steps;
import io.proofmark.badge.domain.LedgerEntry;
import io.proofmark.badge.domain.LedgerEntry.Act;
import io.proofmark.badge.domain.StandingStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Steps in PostgreSQL. */
@ApplicationScoped
public class JdbcSteps implements Steps {

    private final DataSource database;

    JdbcSteps(DataSource database) {
        this.database = database;
    }

    @Override
    public List<StandingStep> of(String row, int before, int limit) {
        return new Select("select document from standing_step where id = ? and version < ?", row, before)
                .add("order by version desc limit ?", limit)
                .list(database, it -> Json.read(it.getString(1), StandingStep.class));
    }

    @Override
    public List<LedgerEntry> ledger(@Nullable Place after, int limit) {
        var select = new Select("select act, document, before_document from ledger where true");
        if (after != null) {
            var at = Timestamp.from(after.at());
            select.add(
                    "and at <= ? and (at < ? or id > ? or id = ? and version < ?)",
                    at,
                    at,
                    after.row(),
                    after.row(),
                    after.version());
        }
        return select.add("order by at desc, id, version desc limit ?", limit).list(database, JdbcSteps::entry);
    }

    private static LedgerEntry entry(ResultSet it) throws SQLException {
        String before = it.getString(3);
        return new LedgerEntry(
                Act.valueOf(it.getString(1).toUpperCase(Locale.ROOT)),
                Json.read(it.getString(2), StandingStep.class),
                before == null ? null : Json.read(before, StandingStep.class));
    }
}
