package io.proofmark.confidence.messaging;

import io.proofmark.catalog.UnknownCatalogVersion;
import io.proofmark.confidence.application.ReassessRow;
import io.proofmark.confidence.application.StoredEvent;
import io.proofmark.confidence.domain.Row;
import io.proofmark.confidence.domain.Standing;
import io.proofmark.events.EventCodec;
import io.proofmark.events.RulingMade;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import io.proofmark.log.TransientFault;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The events of one row while a batch is folded into them. */
public final class RowEvents {

    private static final String WAITING = "waiting";

    private final ReassessRow reassess;
    private final Map<String, VerdictReached> verdicts = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private Row row;
    private @Nullable StandingChanged said;

    public RowEvents(String id, ReassessRow reassess) {
        this.row = Row.empty(id);
        this.reassess = reassess;
    }

    /** Takes in what is stored. */
    void restore(StoredEvent stored, EventCodec codec) {
        switch (stored.kind()) {
            case VERDICT, RULING -> keep(codec.decode(Topics.VERDICTS.name(), stored.bytes()));
            case STANDING -> said = (StandingChanged) codec.decode(Topics.STANDINGS.name(), stored.bytes());
        }
    }

    /**
     * Whether it tells more than what is known. Verification appends from two lanes, each in a transaction of its own, so
     * an older ruling or verdict may come after what followed it.
     */
    public boolean isNews(Evidence evidence) {
        return switch (evidence.event()) {
            case RulingMade ruling -> ruling.getCaseVersion() > versions.getOrDefault(ruling.getSubmissionId(), 0);
            case VerdictReached verdict -> isNewer(verdict, verdicts.get(verdict.getSubmissionId()));
            default -> true;
        };
    }

    /**
     * Takes in a piece of evidence from the log.
     *
     * @return what is to be said of the row now, when it differs from what was said last
     */
    public Optional<StandingChanged> take(Evidence evidence) {
        keep(evidence.event());
        Cause cause = evidence.cause();
        StandingChanged last = said;
        Optional<StandingChanged> news = reassess(last, cause)
                .map(standing -> StandingEvents.event(standing, cause, last, verdicts))
                .filter(standing -> last == null || !StandingEvents.sayTheSame(standing, last));
        news.ifPresent(standing -> said = standing);
        return news;
    }

    // Releases that did not write a case's version knew no verdicts but the one that waits and the one that follows.
    private static boolean isNewer(VerdictReached verdict, @Nullable VerdictReached known) {
        return known == null
                || verdict.getCaseVersion() > known.getCaseVersion()
                || verdict.getCaseVersion() == known.getCaseVersion()
                        && !verdict.getMatch().equals(WAITING);
    }

    private void keep(SpecificRecord event) {
        switch (event) {
            case VerdictReached verdict -> {
                verdicts.put(verdict.getSubmissionId(), verdict);
                row = row.with(FactEvents.verdict(verdict));
            }
            case RulingMade ruling -> {
                versions.put(ruling.getSubmissionId(), ruling.getCaseVersion());
                row = row.with(FactEvents.ruling(ruling));
            }
            default ->
                throw new IllegalArgumentException(
                        "no evidence: " + event.getSchema().getFullName());
        }
    }

    private Optional<Standing> reassess(@Nullable StandingChanged last, Cause cause) {
        try {
            return reassess.reassess(row, last == null ? null : FactEvents.standing(last), cause.at(), cause.catalog());
        } catch (UnknownCatalogVersion e) {
            throw new TransientFault("row " + row.id() + ": " + e.getMessage(), e);
        }
    }
}
