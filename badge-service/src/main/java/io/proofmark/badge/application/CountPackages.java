package io.proofmark.badge.application;

import io.proofmark.badge.domain.CommunityFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Counts the public rows that came from PUMA. */
@ApplicationScoped
public class CountPackages {

    private final Rows rows;

    public CountPackages(Rows rows) {
        this.rows = rows;
    }

    @Transactional
    public CommunityFigures puma() {
        return CommunityFigures.of(rows.packages(CommunityFigures.BENCHMARKS));
    }
}
