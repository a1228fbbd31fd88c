package io.proofmark.badge.application;

import io.proofmark.badge.domain.StandingStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how a row came to stand where it stands. */
@ApplicationScoped
public class ReadHistory {

    private final Rows rows;
    private final Steps steps;

    public ReadHistory(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /**
     * The latest first; empty for a row that is not public.
     *
     * @throws WrongParameter when the cursor is none of this list
     */
    @Transactional
    public Optional<Part<StandingStep>> part(String row, @Nullable String after, int limit) {
        Integer before = Keyset.parse(after, 1, it -> Integer.valueOf(it.getFirst()));
        return rows.publicRow(row)
                .map(it -> Part.of(
                        steps.of(row, before == null ? Integer.MAX_VALUE : before, limit + 1),
                        limit,
                        step -> Keyset.text(step.version())));
    }
}
