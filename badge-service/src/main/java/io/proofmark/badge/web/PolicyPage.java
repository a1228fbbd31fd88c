package io.proofmark.badge.web;

import io.proofmark.badge.application.RuleTexts;
import io.proofmark.badge.domain.CaseState;
import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Limits;
import io.proofmark.catalog.Policies;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a submission and what becomes of it.
 *
 * @param book the rules in force, or null while they cannot be had
 */
record PolicyPage(
        Frame frame, RuleTexts.@Nullable RuleBook book, List<Line> benchmarks, List<Field> states, List<Field> limits)
        implements TemplateInstance {

    /** Who rules under a benchmark, and how far a repetition may be off. */
    record Line(String name, String href, String policy, String band) {}

    static PolicyPage of(Frame frame, RuleTexts.@Nullable RuleBook book, Catalog catalog) {
        return new PolicyPage(
                frame,
                book,
                catalog.benchmarks().values().stream()
                        .map(it -> new Line(
                                it.name(),
                                "/benchmarks/" + it.slug(),
                                it.policy().name().toLowerCase(Locale.ROOT),
                                band(it, catalog)))
                        .toList(),
                CaseState.ALL.stream()
                        .map(it -> Field.of(Display.capital(Display.spoken(it)), SubmissionView.meaning(it)))
                        .toList(),
                limits(catalog.policies(), catalog.limits()));
    }

    private static List<Field> limits(Policies policies, @Nullable Limits more) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.of("Reproduced up to", Display.number(policies.within(), "%")),
                Field.of("With an explanation up to", Display.number(policies.documented(), "%")),
                Field.of("Hardly the same from", Display.number(policies.suspect(), "%")),
                Field.of("Runs differ, explain above", Display.number(policies.spreadExplain(), "%")),
                Field.of("Runs differ, measure again from", Display.number(policies.spreadRerun(), "%")),
                Field.of("A declared figure may be off by", Display.number(policies.declaredTolerance(), "%")),
                Field.of("Context lengths may differ by", "a factor of " + Display.number(policies.contextFactor())),
                Field.of(
                        "Of what the memory’s bandwidth allows",
                        "a rate above " + Display.number(policies.ceilingWarn()) + " or below "
                                + Display.number(policies.ceilingFloor()) + " is remarked on, above "
                                + Display.number(policies.ceilingReview()) + " not believed")));
        if (more != null) {
            fields.add(Field.of("Steps that may be skipped", Integer.toString(more.skippedSteps())));
            fields.add(Field.of(
                    "Remarkable as a copy from",
                    more.copiedDigits() + " equal digits, or " + more.copiedFigures() + " equal declared figures"));
            fields.add(Field.of("A run may precede its runtime’s release by", more.releaseDays() + " days"));
        }
        fields.add(Field.of("A reviewer rules within", policies.reviewDays() + " days"));
        fields.add(Field.of("A run waits for its original for", policies.waitingDays() + " days"));
        return List.copyOf(fields);
    }

    private static String band(Benchmark it, Catalog catalog) {
        return it.noise().signum() > 0
                ? "± " + Display.number(it.noise(), it.unit())
                : "± " + Display.number(catalog.policies().within()) + " %";
    }
}
