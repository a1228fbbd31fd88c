package io.proofmark.confidence.messaging;

import io.proofmark.catalog.UnknownCatalogVersion;
import io.proofmark.confidence.application.CohortPlace;
import io.proofmark.confidence.application.ReassessRow;
import io.proofmark.confidence.application.StoredEvent;
import io.proofmark.confidence.domain.CohortSummary;
import io.proofmark.confidence.domain.LastStanding;
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
import java.util.function.Predicate;
import java.util.function.Supplier;
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
    private @Nullable CohortPlace placeBefore;

    public RowEvents(String id, ReassessRow reassess) {
        this.row = Row.empty(id);
        this.reassess = reassess;
    }

    /** Takes in what is stored. */
    void restore(StoredEvent stored, EventCodec codec) {
        switch (stored.kind()) {
            case VERDICT, RULING -> keep(codec.decode(Topics.VERDICTS.name(), stored.bytes()));
            case STANDING -> {
                StandingChanged last = (StandingChanged) codec.decode(Topics.STANDINGS.name(), stored.bytes());
                said = last;
                placeBefore = KeptStandings.place(last);
            }
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
        StandingChanged last = said;
        LastStanding before = last == null ? null : FactEvents.standing(last);
        Cause cause = evidence.cause();
        return say(cause, inForce(() -> reassess.reassess(row, before, cause.day(), cause.catalog())));
    }

    /**
     * Looks at the row again because of a hint; one that is older than what was said changes nothing.
     *
     * @param seen the rows of its configuration, or null
     * @return what is to be said of the row now, when it differs from what was said last
     */
    public Optional<StandingChanged> lookAgain(Cause cause, @Nullable CohortSummary seen) {
        StandingChanged last = said;
        if (last == null || last.getCatalog().compareTo(cause.catalog()) > 0) {
            return Optional.empty();
        }
        LastStanding before = FactEvents.standing(last);
        return say(cause, inForce(() -> reassess.lookAgain(row, before, cause.day(), cause.catalog(), seen)));
    }

    /**
     * Says again what followed from a hint, as of its day and beside the rows that it says were seen.
     *
     * @param then what the log holds
     * @param wanted whether that is right; if it is not, nothing has been said
     * @return what follows now, if it is right
     */
    public Optional<StandingChanged> sayAgain(StandingChanged then, Predicate<StandingChanged> wanted) {
        StandingChanged last = said;
        Optional<StandingChanged> right =
                lookAgain(Cause.of(then), FactEvents.cohort(then.getCohort())).filter(wanted);
        if (right.isEmpty()) {
            said = last;
        }
        return right;
    }

    /** The version of what is to be said next. */
    public int nextVersion() {
        return said == null ? 1 : said.getVersion() + 1;
    }

    /** Id of the configuration that it is measured against others in. */
    Optional<String> cohort() {
        return Optional.ofNullable(said).map(KeptStandings::place).map(CohortPlace::cohort);
    }

    @Nullable
    CohortPlace placeBefore() {
        return placeBefore;
    }

    private Optional<StandingChanged> say(Cause cause, Optional<Standing> standing) {
        StandingChanged last = said;
        Optional<StandingChanged> news = standing.map(now -> StandingEvents.event(now, cause, last, verdicts))
                .filter(now -> last == null || !StandingEvents.sayTheSame(now, last));
        news.ifPresent(now -> said = now);
        return news;
    }

    // Releases that did not write a case's version knew no verdicts but the one that waits and the one that follows.
    private static boolean isNewer(VerdictReached verdict, @Nullable VerdictReached known) {
        return known == null
                || verdict.getCaseVersion() > known.getCaseVersion()
                || verdict.getCaseVersion() == known.getCaseVersion()
                        && !verdict.getMatch().equals(WAITING);
    }

    /** Takes in a verdict or a ruling and derives nothing. */
    void keep(SpecificRecord event) {
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

    private Optional<Standing> inForce(Supplier<Optional<Standing>> assessed) {
        try {
            return assessed.get();
        } catch (UnknownCatalogVersion e) {
            throw new TransientFault("row " + row.id() + ": " + e.getMessage(), e);
        }
    }
}
