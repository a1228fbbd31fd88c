package io.proofmark.verify.domain.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rule sets that were ever in force; a released set never changes. */
public final class RuleBook {

    /** The set that events of today name. */
    public static final String CURRENT = "1";

    private static final List<Rule> FIRST = List.of(
            new SchemaRule(),
            new ContentIdRule(),
            new DeclaredMetricsRule(),
            new SourceRule(),
            new BenchmarkRule(),
            new OriginalRule(),
            new ModelRule(),
            new HardwareRule(),
            new QuantRule(),
            new RuntimeRule(),
            new ConditionsRule(),
            new OperatorRule(),
            new MachineRule(),
            new DivergenceRule(),
            new RunsRule(),
            new SpreadRule(),
            new StepsRule(),
            new CeilingRule(),
            new MemoryRule(),
            new DatesRule(),
            new CopiedRule(),
            new EvidenceRule(),
            new PlaceholderRule());

    private static final Map<String, List<Rule>> SETS = Map.of(CURRENT, FIRST);

    private RuleBook() {}

    /** The rules of a set, in the order in which a verdict lists them; empty when this release is too old for it. */
    public static Optional<List<Rule>> rules(String ruleSet) {
        return Optional.ofNullable(SETS.get(ruleSet));
    }
}
