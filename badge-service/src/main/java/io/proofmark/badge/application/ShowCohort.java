package io.proofmark.badge.application;

import io.proofmark.badge.domain.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows all runs of one configuration. */
@ApplicationScoped
public class ShowCohort {

    private final Configurations configurations;

    public ShowCohort(Configurations configurations) {
        this.configurations = configurations;
    }

    /**
     * Empty where no public row has the configuration.
     *
     * @throws WrongParameter when the cursor is none of this list
     */
    @Transactional
    public Optional<Cohort> of(String key, @Nullable String after, int limit) {
        Configurations.Backed place = Keyset.parse(after, 3, ShowCohort::place);
        var summary = configurations.summary(key);
        return summary.rows() == 0
                ? Optional.empty()
                : Optional.of(new Cohort(
                        key, summary, Part.of(configurations.rows(key, place, limit + 1), limit, ShowCohort::cursor)));
    }

    private static Configurations.Backed place(List<String> it) {
        return new Configurations.Backed(
                Integer.parseInt(it.get(0)), Instant.ofEpochMilli(Long.parseLong(it.get(1))), it.get(2));
    }

    private static String cursor(Standing it) {
        return Keyset.text(it.strength(), it.publishedAt().toEpochMilli(), it.row());
    }
}
