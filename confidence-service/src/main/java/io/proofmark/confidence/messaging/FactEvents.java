package io.proofmark.confidence.messaging;

import io.proofmark.confidence.domain.Badge;
import io.proofmark.confidence.domain.Band;
import io.proofmark.confidence.domain.CaseState;
import io.proofmark.confidence.domain.CohortSummary;
import io.proofmark.confidence.domain.Confidence;
import io.proofmark.confidence.domain.Detail;
import io.proofmark.confidence.domain.Identity;
import io.proofmark.confidence.domain.Kind;
import io.proofmark.confidence.domain.LastStanding;
import io.proofmark.confidence.domain.Match;
import io.proofmark.confidence.domain.Measurement;
import io.proofmark.confidence.domain.Metadata;
import io.proofmark.confidence.domain.Modifier;
import io.proofmark.confidence.domain.RulingFact;
import io.proofmark.confidence.domain.Runtime;
import io.proofmark.confidence.domain.Source;
import io.proofmark.confidence.domain.Strength;
import io.proofmark.confidence.domain.TestDate;
import io.proofmark.confidence.domain.TrustTier;
import io.proofmark.confidence.domain.VerdictFact;
import io.proofmark.confidence.domain.Word;
import io.proofmark.events.Cohort;
import io.proofmark.events.Facts;
import io.proofmark.events.RulingMade;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.VerdictReached;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What events say in the words of the rules; a word that the rules do not know is an {@link IllegalArgumentException}. */
public final class FactEvents {

    private static final String TAKEDOWN = "takedown";

    private FactEvents() {}

    public static VerdictFact verdict(VerdictReached event) {
        Facts facts = event.getFacts();
        return new VerdictFact(
                event.getVerdictId(),
                Word.of(Kind.class, facts.getKind()),
                event.getReceivedAt(),
                measurement(event.getSubmissionId(), facts),
                facts.getReproduces(),
                Word.of(Match.class, event.getMatch()),
                word(Band.class, event.getBand()),
                event.getConfirms());
    }

    public static RulingFact ruling(RulingMade event) {
        return new RulingFact(
                event.getRulingId(),
                event.getSubmissionId(),
                event.getCausedAt(),
                Word.of(CaseState.class, event.getState()),
                event.getAction().equals(TAKEDOWN),
                event.getCounts());
    }

    static LastStanding standing(StandingChanged event) {
        return new LastStanding(
                event.getSubmissionId(),
                event.getPublishedAt(),
                LocalDate.parse(event.getAsOf()),
                Word.of(Badge.class, event.getBadge()),
                word(TrustTier.class, event.getTier()),
                Word.of(Confidence.class, event.getConfidence()),
                event.getModifiers().stream()
                        .map(modifier -> Word.of(Modifier.class, modifier))
                        .collect(Collectors.toSet()),
                cohort(event.getCohort()));
    }

    static @Nullable CohortSummary cohort(@Nullable Cohort seen) {
        return seen == null
                ? null
                : new CohortSummary(seen.getRows(), new BigDecimal(seen.getLeast()), new BigDecimal(seen.getMost()));
    }

    private static Measurement measurement(String submission, Facts facts) {
        return new Measurement(
                submission,
                Word.of(Source.class, facts.getSource()),
                new Identity(
                        facts.getOperator(), Word.of(Strength.class, facts.getOperatorStrength()), facts.getMachine()),
                metadata(facts),
                new Runtime(facts.getEngine(), facts.getEngineVersion()),
                facts.getTestedAt() == null ? null : TestDate.parse(facts.getTestedAt()));
    }

    private static Metadata metadata(Facts facts) {
        Map<Detail, @Nullable Object> details = new EnumMap<>(Detail.class);
        details.put(Detail.QUANT, facts.getQuant());
        details.put(Detail.ENGINE, facts.getEngine());
        details.put(Detail.ENGINE_VERSION, facts.getEngineVersion());
        details.put(Detail.DRIVER, facts.getDriver());
        details.put(Detail.OS, facts.getOs());
        details.put(Detail.CONCURRENCY, facts.getConcurrency());
        details.put(Detail.CONTEXT_LENGTH, facts.getContextLength());
        details.put(Detail.VRAM_PEAK, facts.getVramPeakGib());
        details.values().removeIf(Objects::isNull);
        return new Metadata(
                details.keySet(),
                facts.getRuns(),
                facts.getSpreadPercent() == null ? null : new BigDecimal(facts.getSpreadPercent()));
    }

    private static <E extends Enum<E> & Word> @Nullable E word(Class<E> type, @Nullable String word) {
        return word == null ? null : Word.of(type, word);
    }
}
