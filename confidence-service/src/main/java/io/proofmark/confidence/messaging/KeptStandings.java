package io.proofmark.confidence.messaging;

import io.proofmark.catalog.Catalogs;
import io.proofmark.catalog.CohortKey;
import io.proofmark.catalog.UnknownCatalogVersion;
import io.proofmark.confidence.application.CohortPlace;
import io.proofmark.confidence.application.StoredStanding;
import io.proofmark.confidence.domain.Agreement;
import io.proofmark.confidence.domain.CohortSummary;
import io.proofmark.confidence.domain.Kind;
import io.proofmark.confidence.domain.RowState;
import io.proofmark.confidence.domain.Source;
import io.proofmark.events.Cohort;
import io.proofmark.events.Facts;
import io.proofmark.events.StandingChanged;
import io.proofmark.log.TransientFault;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Standings as they are kept, with the configuration that they are found by. */
final class KeptStandings {

    private KeptStandings() {}

    /** As it is kept: with what it is found by. */
    static StoredStanding stored(StandingChanged standing, byte[] bytes) {
        return new StoredStanding(
                standing.getRow(),
                standing.getStandingId(),
                standing.getVersion(),
                isPublic(standing),
                standing.getCatalog(),
                place(standing),
                agreement(standing),
                standing.getAgeMovesOn() == null ? null : LocalDate.parse(standing.getAgeMovesOn()),
                bytes);
    }

    private static Agreement agreement(StandingChanged standing) {
        try {
            return CohortSummary.agreement(
                    FactEvents.cohort(standing.getCohort()),
                    Catalogs.version(standing.getCatalog()).limits());
        } catch (UnknownCatalogVersion e) {
            throw new TransientFault("row " + standing.getRow() + ": " + e.getMessage(), e);
        }
    }

    /** Among which others a public speed row is measured; null for a vendor's figure, or when it says too little. */
    static @Nullable CohortPlace place(StandingChanged standing) {
        Facts facts = standing.getFacts();
        String value = facts.getValue();
        boolean comparable = isPublic(standing)
                && facts.getKind().equals(Kind.SPEED.word())
                && !facts.getSource().equals(Source.OFFICIAL.word())
                && facts.getQuant() != null
                && facts.getEngine() != null;
        if (!comparable || value == null) {
            return null;
        }
        BigDecimal figure = new BigDecimal(value);
        return figure.signum() > 0 ? new CohortPlace(cohortId(facts), figure) : null;
    }

    private static boolean isPublic(StandingChanged standing) {
        return standing.getState().equals(RowState.PUBLISHED.word());
    }

    /** What was seen, as the event of a row with these facts writes it. */
    static Cohort cohort(CohortSummary seen, Facts facts) {
        return new Cohort(
                cohortId(facts),
                seen.rows(),
                seen.least().toPlainString(),
                seen.most().toPlainString());
    }

    private static String cohortId(Facts facts) {
        return new CohortKey(
                        facts.getBenchmark(),
                        facts.getModel(),
                        facts.getHardware(),
                        facts.getHardwareCount(),
                        facts.getQuant(),
                        facts.getEngine(),
                        facts.getConcurrency())
                .id();
    }
}
