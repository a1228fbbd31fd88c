package io.proofmark.badge.web;

import io.proofmark.badge.application.RuleTexts;
import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Catalog;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a submission and what becomes of it.
 *
 * @param book the rules in force, or null while they cannot be had
 */
record PolicyPage(Frame frame, RuleTexts.@Nullable RuleBook book, List<Line> benchmarks, List<Field> limits)
        implements TemplateInstance {

    /** Who rules under a benchmark, and how far a repetition may be off. */
    record Line(String name, String href, String policy, String band) {}

    static PolicyPage of(Frame frame, RuleTexts.@Nullable RuleBook book, Catalog catalog) {
        var limits = catalog.policies();
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
                List.of(
                        Field.of("Reproduced up to", Display.number(limits.within(), "%")),
                        Field.of("With an explanation up to", Display.number(limits.documented(), "%")),
                        Field.of("Hardly the same from", Display.number(limits.suspect(), "%")),
                        Field.of("Runs differ, explain above", Display.number(limits.spreadExplain(), "%")),
                        Field.of("Runs differ, measure again from", Display.number(limits.spreadRerun(), "%")),
                        Field.of("A declared figure may be off by", Display.number(limits.declaredTolerance(), "%")),
                        Field.of(
                                "Context lengths may differ by",
                                "a factor of " + Display.number(limits.contextFactor())),
                        Field.of("A reviewer rules within", limits.reviewDays() + " days"),
                        Field.of("A run waits for its original for", limits.waitingDays() + " days")));
    }

    private static String band(Benchmark it, Catalog catalog) {
        return it.noise().signum() > 0
                ? "± " + Display.number(it.noise(), it.unit())
                : "± " + Display.number(catalog.policies().within()) + " %";
    }
}
