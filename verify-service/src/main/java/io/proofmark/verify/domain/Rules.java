package io.proofmark.verify.domain;

/** Ids of the rules, as they stand in verdicts. */
public final class Rules {

    public static final String PRIVACY = "privacy.scan";
    public static final String KEY = "identity.key";
    public static final String NOISE = "divergence.noise";
    public static final String TTFT_APART = "divergence.ttft";
    public static final String MEMORY_APART = "divergence.memory";
    public static final String WARMUP = "protocol.warmup";
    public static final String RECIPE = "protocol.recipe";
    public static final String SAMPLING = "protocol.sampling";
    public static final String TTFT = "plausibility.ttft";
    public static final String SUPPORT = "plausibility.hardware-support";
    public static final String RELEASE = "plausibility.release";
    public static final String METRICS = "consistency.metrics";
    public static final String METRIC = "score.metric";
    public static final String SCORE_SCALE = "plausibility.score-scale";
    public static final String REPLACES = "score.replaces";
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

    public static final String ANSWERS = "divergence.answers";
    public static final String EXTERNAL_ID = "integrity.external-id";
    public static final String SIGNATURE = "identity.signature";

    private static final String INTEGRITY_GROUP = "integrity.";
    private static final String PLAUSIBILITY_GROUP = "plausibility.";

    private Rules() {}

    /** Whether a run that fails this rule should not be public at all. */
    public static boolean disqualifies(String rule) {
        return rule.startsWith(INTEGRITY_GROUP) || rule.startsWith(PLAUSIBILITY_GROUP);
    }
}
