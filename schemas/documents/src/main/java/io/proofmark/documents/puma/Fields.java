package io.proofmark.documents.puma;

/** JSON pointers into submission.json. */
final class Fields {
    static final String SUBMISSION_ID = "/submission_id";
    static final String SUBMITTED_AT = "/submitted_at";
    static final String STARTED_AT = "/run_metadata/started_at";
    static final String COMPLETED_AT = "/run_metadata/completed_at";
    static final String LATENCY_P50 = "/run_metadata/latency_ms_p50";
    static final String LATENCY_P95 = "/run_metadata/latency_ms_p95";
    static final String SCENARIO = "/run_metadata/scenario";
    static final String INSTANCES = "/run_metadata/n_instances";
    static final String PROFILE = "/hardware_profile/profile_id";
    static final String METRICS = "/metrics";
    static final String HASH = "/integrity/predictions_summary_hash";
    static final String STATUS = "/integrity/verification_status";
    static final String URL = "/raw_predictions_url";

    private Fields() {}
}
