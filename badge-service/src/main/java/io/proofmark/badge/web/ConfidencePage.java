package io.proofmark.badge.web;

import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.Confidence;
import io.proofmark.catalog.Break;
import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Engine;
import io.proofmark.catalog.Policies;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What badges and confidence mean. */
record ConfidencePage(
        Frame frame,
        List<BadgeLine> badges,
        List<TierLine> tiers,
        List<FactorLine> factors,
        List<ReleaseLine> releases,
        List<Field> limits)
        implements TemplateInstance {

    /**
     * A release since which runs of a runtime are not comparable with older ones.
     *
     * @param source where its makers say so; empty where nobody noted it
     */
    record ReleaseLine(String runtime, String version, String why, String source) {}

    /** A badge and what it says. */
    record BadgeLine(Chip chip, String meaning) {}

    /** A tier and what it says. */
    record TierLine(String word, String text, String meaning) {}

    static ConfidencePage of(Frame frame, Catalog catalog) {
        Policies limits = catalog.policies();
        return new ConfidencePage(
                frame,
                Arrays.stream(BadgeWord.values())
                        .map(it -> new BadgeLine(new Chip(it.word(), it.spoken(), List.of()), meaning(it, limits)))
                        .toList(),
                Arrays.stream(Confidence.values())
                        .map(it -> new TierLine(it.word(), Display.spoken(it.word()), meaning(it)))
                        .toList(),
                FactorLine.all(limits, catalog.limits()),
                catalog.engines().values().stream()
                        .flatMap(engine -> engine.breaking().entrySet().stream().map(it -> release(engine, it)))
                        .toList(),
                fields(limits));
    }

    private static ReleaseLine release(Engine engine, Map.Entry<String, Break> it) {
        String source = it.getValue().source();
        return new ReleaseLine(
                engine.title(), it.getKey(), Display.capital(it.getValue().why()), source == null ? "" : source);
    }

    private static String meaning(BadgeWord badge, Policies limits) {
        return switch (badge) {
            case EDITORIAL -> "Measured by the owner of this place, and not yet by anybody else.";
            case OFFICIAL_FIGURE -> "What a vendor says. It is listed apart and lifts nothing of its own.";
            case COMMUNITY_SUBMITTED -> "Somebody measured it; nobody else has repeated it yet.";
            case REPRODUCED -> "Somebody else got the same within " + Display.number(limits.within()) + " %.";
            case INDEPENDENTLY_REPRODUCED ->
                limits.independentOperators() + " or more independent operators got the same.";
            case FIRST_PARTY -> "A score that the owner of this place ran.";
            case VERIFIED -> "A score that was run again and came out within the noise of its benchmark.";
            case COMMUNITY -> "A score with its log, runner and command in public, not run again yet.";
            case PENDING -> "Evidence is missing; such a score is not public.";
        };
    }

    private static String meaning(Confidence tier) {
        return switch (tier) {
            case LOW -> "One source, or much is missing: take it as a hint.";
            case MODERATE -> "Somebody else confirms it, or the source answers for it.";
            case HIGH -> "Several who are independent of each other confirm it, and little is missing.";
            case VERY_HIGH -> "As well backed as it gets here; never without an independent reproduction.";
        };
    }

    private static List<Field> fields(Policies limits) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of(
                "Independent operators for the highest badge", Integer.toString(limits.independentOperators())));
        if (limits.independentMachines() > 0) {
            fields.add(Field.of("On as many machines", Integer.toString(limits.independentMachines())));
        }
        fields.add(Field.of("Another one adds nothing after", limits.saturation() + " independent runs"));
        fields.add(Field.of("Stale, and a tier lower, after", limits.staleMonths() + " months"));
        fields.add(Field.of("To be measured again after", limits.reviewMonths() + " months"));
        return fields;
    }
}
