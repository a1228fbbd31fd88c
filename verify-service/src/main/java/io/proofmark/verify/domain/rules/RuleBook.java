package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Catalogs;
import io.proofmark.verify.domain.Conclusions;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Outcome;
import java.util.List;
import java.util.Optional;

/** The rule sets that were ever in force; a released set never changes. */
public final class RuleBook {

    /** The set that events of today name. */
    public static final String CURRENT = "2";

    private static final RuleSet FIRST = new RuleSet(
            "1",
            List.of(
                    new SchemaRule(),
                    new ContentIdRule(),
                    new DeclaredMetricsRule(),
                    new SourceRule(),
                    new BenchmarkRule(),
                    new OriginalRule(),
                    new ModelRule(),
                    new HardwareRule(),
                    new QuantRule(),
                    new RuntimeRule(new MajorVersions()),
                    new ConditionsRule(),
                    new OperatorRule(),
                    new MachineRule(),
                    new DivergenceRule(),
                    new RunsRule(),
                    new SpreadRule(Outcome.WARN),
                    new StepsRule(),
                    new CeilingRule(),
                    new MemoryRule(),
                    new DatesRule(),
                    new CopiedRule(),
                    new EvidenceRule(),
                    new PlaceholderRule()),
            Conclusions.RATES);

    private static final RuleSet SECOND = new RuleSet(
            "2",
            List.of(
                    new SchemaRule(),
                    new PrivacyRule(),
                    new ContentIdRule(),
                    new DeclaredMetricsRule(),
                    new KeyRule(),
                    new SourceRule(),
                    new MethodRule(),
                    new RowRule(),
                    new ModelRule(),
                    new RigRule(),
                    new QuantRule(),
                    new RuntimeRule(new VersionDrift()),
                    new DecodingRule(),
                    new AnotherOperatorRule(),
                    new AnotherMachineRule(),
                    new BandRule(),
                    new NoiseRule(),
                    new TtftApartRule(),
                    new MemoryApartRule(),
                    new RunsRule(),
                    new SpreadRule(Outcome.FAIL),
                    new SkippedRule(),
                    new WarmupRule(),
                    new RecipeRule(),
                    new SamplingRule(),
                    new BandwidthRule(),
                    new FitRule(),
                    new TtftRule(),
                    new SupportRule(),
                    new DatesRule(),
                    new ReleaseRule(),
                    new FiguresCopiedRule(),
                    new ScaleRule(),
                    new SubtaskRule(),
                    new MetricRule(),
                    new ReplacesRule(),
                    new RigEvidenceRule(),
                    new PlaceholderRule()),
            Conclusions.RATES_AND_SCORES);

    private static final List<RuleSet> SETS = List.of(FIRST, SECOND);

    private RuleBook() {}

    /** A set; empty when this release is too old for it. */
    public static Optional<RuleSet> rules(String ruleSet) {
        return SETS.stream().filter(set -> set.name().equals(ruleSet)).findFirst();
    }

    /**
     * Whether the one was released after the other: a later rule set, or a later catalog of the same.
     *
     * @throws IllegalArgumentException when this release is too old for one of them
     */
    public static boolean isNewer(InForce one, InForce other) {
        int sets = Integer.compare(set(one), set(other));
        int catalogs = Integer.compare(catalog(one), catalog(other));
        return sets > 0 || sets == 0 && catalogs > 0;
    }

    private static int set(InForce rules) {
        return SETS.indexOf(rules(rules.ruleSet()).orElseThrow(() -> unknown("rule set " + rules.ruleSet())));
    }

    private static int catalog(InForce rules) {
        int place = Catalogs.VERSIONS.indexOf(rules.catalog());
        if (place < 0) {
            throw unknown("catalog " + rules.catalog());
        }
        return place;
    }

    private static IllegalArgumentException unknown(String what) {
        return new IllegalArgumentException(what + " is not known to this release");
    }

    /** All sets, the oldest first. */
    public static List<RuleSet> all() {
        return SETS;
    }
}
