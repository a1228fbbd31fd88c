package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Configurations;
import io.proofmark.badge.application.RowFilter;
import io.proofmark.badge.domain.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Public rows by configuration, in PostgreSQL. */
@ApplicationScoped
public class JdbcConfigurations implements Configurations {

    private final DataSource database;

    JdbcConfigurations(DataSource database) {
        this.database = database;
    }

    @Override
    public Summary summary(String cohort) {
        return RowQueries.ofCohort(cohort)
                .list(database, it -> new Summary(it.getLong(1), it.getBigDecimal(2), it.getBigDecimal(3)))
                .getFirst();
    }

    @Override
    public List<Standing> rows(String cohort, @Nullable Backed after, int limit) {
        return standings(RowQueries.cohort(cohort, after, limit));
    }

    @Override
    public List<Standing> ranked(RowFilter filter, boolean ascending, @Nullable Place after, int limit) {
        return standings(RowQueries.ranked(filter, ascending, after, limit));
    }

    @Override
    public List<Standing> official(RowFilter filter, boolean ascending, int limit) {
        return standings(RowQueries.official(filter, ascending, limit));
    }

    private List<Standing> standings(Select select) {
        return select.list(database, it -> Json.read(it.getString(1), Standing.class));
    }
}
