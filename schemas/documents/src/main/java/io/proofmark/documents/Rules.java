package io.proofmark.documents;

/** Ids of the rules about documents, as verdicts and refusals give them. */
public final class Rules {
    public static final String SCHEMA = "schema.submission";
    public static final String PRIVACY = "privacy.scan";
    public static final String BENCHMARK = "catalog.benchmark";
    public static final String KEY = "identity.key";
    public static final String SOURCE = "source.claim";
    public static final String NUMBER = "number.precision";
    public static final String PREDICTIONS_HASH = "integrity.predictions-hash";
    public static final String PREDICTIONS_COUNT = "integrity.predictions-count";
    public static final String PREDICTIONS = "consistency.predictions";
    public static final String METRICS = "consistency.metrics";
    public static final String CONTENT_HASH = "integrity.content-hash";
    public static final String FINGERPRINT = "integrity.fingerprint";
    public static final String RUN_ID_TIME = "integrity.run-id-time";
    public static final String NORMAL_FORM = "integrity.normal-form";
    public static final String SIGNATURE = "identity.signature";
    public static final String POLICY = "identity.policy";
    public static final String PLACEHOLDER = "lint.placeholder";

    private Rules() {}
}
