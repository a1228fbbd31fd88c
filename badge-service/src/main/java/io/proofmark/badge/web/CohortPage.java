package io.proofmark.badge.web;

import io.proofmark.badge.application.Cohort;
import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.Standing;
import io.proofmark.badge.domain.regression.Finding;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All runs of one configuration.
 *
 * @param runs rows and the runs that repeat them
 * @param changes what pairs of rows that differ in one version say
 * @param next query of the following page, or null
 */
record CohortPage(
        Frame frame,
        String key,
        RowLine configuration,
        String engine,
        String unit,
        String chart,
        String script,
        List<Field> facts,
        List<RunLine> runs,
        List<ChangeLine> changes,
        @Nullable String next)
        implements TemplateInstance {

    /**
     * A run.
     *
     * @param at when it became public or was received, RFC 3339
     * @param figure without its unit; empty where there is none
     * @param kind row, official, reproduction or shown only
     */
    record RunLine(
            String href, String at, String day, String figure, String value, String kind, String version, String by) {}

    static CohortPage of(Frame frame, Cohort cohort, List<Finding> findings, @Nullable String next) {
        Standing first = cohort.rows().items().getFirst();
        Facts facts = first.facts();
        BigDecimal spread = cohort.spreadPercent();
        return new CohortPage(
                frame,
                cohort.key(),
                RowLine.of(first),
                Labels.engine(facts.engine()),
                facts.unit(),
                Asset.ECHARTS.path(),
                Asset.COHORT.path(),
                List.of(
                        Field.of("Public rows", Long.toString(cohort.summary().rows())),
                        Field.of("Smallest", Display.number(cohort.summary().min(), facts.unit())),
                        Field.of("Greatest", Display.number(cohort.summary().max(), facts.unit())),
                        Field.of("Spread", spread == null ? Display.NOT_PROVIDED : Display.number(spread, "%"))),
                cohort.rows().items().stream().flatMap(CohortPage::runs).toList(),
                ChangeLine.among(findings),
                next);
    }

    private static Stream<RunLine> runs(Standing row) {
        Facts facts = row.facts();
        return Stream.concat(
                Stream.of(line(
                        "/rows/" + row.row(),
                        row.publishedAt(),
                        facts.value(),
                        facts.unit(),
                        row.badge() == BadgeWord.OFFICIAL_FIGURE ? "official" : "row",
                        Display.text(facts.engineVersion()),
                        row.badge().spoken())),
                row.reproductions().stream()
                        .map(run -> line(
                                "/submissions/" + run.id(),
                                run.at(),
                                run.value(),
                                facts.unit(),
                                run.counts() ? "reproduction" : "shown only",
                                "",
                                run.operatorStrength())));
    }

    private static RunLine line(
            String href, Instant at, @Nullable BigDecimal value, String unit, String kind, String version, String by) {
        return new RunLine(
                href,
                at.toString(),
                Display.minute(at),
                value == null ? "" : Display.number(value),
                Display.number(value, unit),
                kind,
                version,
                by);
    }
}
