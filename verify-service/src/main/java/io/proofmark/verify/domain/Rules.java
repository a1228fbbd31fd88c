package io.proofmark.verify.domain;

import java.util.List;

/** Ids of the rules, as they stand in verdicts. */
public final class Rules {

    public static final String SUBMISSION_SCHEMA = "schema.submission";
    public static final String CONTENT_ID = "integrity.content-id";
    public static final String DECLARED_METRICS = "integrity.declared-metrics";
    public static final String SOURCE = "source.claim";
    public static final String MATCH_BENCHMARK = "match.benchmark";
    public static final String MATCH_ORIGINAL = "match.original";
    public static final String MATCH_MODEL = "match.model";
    public static final String MATCH_HARDWARE = "match.hardware";
    public static final String MATCH_QUANT = "match.quant";
    public static final String MATCH_RUNTIME = "match.runtime";
    public static final String MATCH_CONDITIONS = "match.conditions";
    public static final String SAME_OPERATOR = "independence.operator";
    public static final String SAME_MACHINE = "independence.machine";
    public static final String DIVERGENCE = "divergence.band";
    public static final String RUNS = "protocol.runs";
    public static final String SPREAD = "protocol.spread";
    public static final String STEPS = "protocol.steps";
    public static final String CEILING = "plausibility.bandwidth-ceiling";
    public static final String MEMORY = "plausibility.memory-fit";
    public static final String DATES = "plausibility.dates";
    public static final String COPIED = "plausibility.copied";
    public static final String EVIDENCE = "trust-gate.evidence";
    public static final String PLACEHOLDER = "lint.placeholder";

    /** All of them, in the order of a verdict. */
    public static final List<String> ALL = List.of(
            SUBMISSION_SCHEMA,
            CONTENT_ID,
            DECLARED_METRICS,
            SOURCE,
            MATCH_BENCHMARK,
            MATCH_ORIGINAL,
            MATCH_MODEL,
            MATCH_HARDWARE,
            MATCH_QUANT,
            MATCH_RUNTIME,
            MATCH_CONDITIONS,
            SAME_OPERATOR,
            SAME_MACHINE,
            DIVERGENCE,
            RUNS,
            SPREAD,
            STEPS,
            CEILING,
            MEMORY,
            DATES,
            COPIED,
            EVIDENCE,
            PLACEHOLDER);

    private static final String INTEGRITY_GROUP = "integrity.";
    private static final String PLAUSIBILITY_GROUP = "plausibility.";

    private Rules() {}

    /** Whether a run that fails this rule should not be public at all. */
    public static boolean disqualifies(String rule) {
        return rule.startsWith(INTEGRITY_GROUP) || rule.startsWith(PLAUSIBILITY_GROUP);
    }
}
