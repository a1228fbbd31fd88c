package io.proofmark.documents;

/** Ids of the rules about documents, as verdicts and refusals give them. */
public final class Rules {
    public static final String SCHEMA = "schema.submission";
    public static final String PRIVACY = "privacy.scan";
    public static final String BENCHMARK = "catalog.benchmark";
    public static final String KEY = "identity.key";
    public static final String SOURCE = "source.claim";
    public static final String NUMBER = "number.precision";

    private Rules() {}
}
