package io.proofmark.badge.messaging;

import io.proofmark.badge.domain.BadgeModifier;
import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.Confidence;
import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.Standing;
import io.proofmark.events.StandingChanged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Standings and the facts they rest on, as events write them: decimal strings, words, an as-of day. */
final class EventStandings {

    private EventStandings() {}

    static Standing standing(StandingChanged it) {
        return new Standing(
                it.getRow(),
                it.getVersion(),
                it.getCausedAt(),
                LocalDate.parse(it.getAsOf()),
                it.getRuleSet(),
                it.getCatalog(),
                Standing.RowState.valueOf(it.getState().toUpperCase(Locale.ROOT)),
                BadgeWord.of(it.getBadge()),
                it.getTier() == null ? null : BadgeWord.of(it.getTier()),
                Confidence.of(it.getConfidence()),
                it.getModifiers().stream().map(BadgeModifier::of).toList(),
                it.getDerivedFrom().stream()
                        .map(line -> new Standing.Reason(line.getSign(), line.getFactor(), line.getFact()))
                        .toList(),
                it.getIndependentOperators(),
                it.getReproductions().stream().map(EventStandings::reproduction).toList(),
                Objects.requireNonNullElse(it.getReproductionCount(), 0),
                it.getMissing(),
                it.getSubmissionId(),
                it.getPublishedAt(),
                facts(it.getFacts()));
    }

    private static Standing.Reproduction reproduction(io.proofmark.events.Reproduction it) {
        return new Standing.Reproduction(
                it.getId(),
                decimal(it.getValue()),
                decimal(it.getDeltaPercent()),
                it.getBand(),
                it.getCounts(),
                it.getOperatorStrength(),
                it.getAt(),
                it.getSameAnswers());
    }

    static Facts facts(io.proofmark.events.Facts it) {
        return new Facts(
                it.getKind(),
                it.getBenchmark(),
                it.getModel(),
                it.getQuantProvider(),
                it.getHardware(),
                it.getHardwareCount(),
                it.getQuant(),
                it.getEngine(),
                it.getEngineVersion(),
                decimal(it.getValue()),
                it.getUnit(),
                it.getMetric(),
                decimal(it.getTtftMs()),
                decimal(it.getPrefillTokensPerSecond()),
                decimal(it.getVramPeakGib()),
                it.getRuns(),
                decimal(it.getSpreadPercent()),
                it.getContextLength(),
                it.getConcurrency(),
                it.getOffload(),
                it.getSplit(),
                it.getSpeculative(),
                it.getDriver(),
                it.getOs(),
                it.getTestedAt(),
                it.getSource(),
                it.getOperatorStrength(),
                it.getPerSubtask().stream()
                        .map(part -> new Facts.NamedValue(part.getName(), new BigDecimal(part.getValue())))
                        .toList(),
                it.getExternalId(),
                it.getDeclaredMetrics().stream()
                        .map(metric -> new Facts.NamedValue(metric.getName(), new BigDecimal(metric.getValue())))
                        .toList());
    }

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }
}
