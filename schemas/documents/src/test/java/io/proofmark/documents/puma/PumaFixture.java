package io.proofmark.documents.puma;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.puma.PumaLimits;
import io.proofmark.catalog.Catalogs;
import io.proofmark.documents.Check;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A small package of our own: five of eight answers are right. */
final class PumaFixture {

    /** SHA-256 of the eight canonical lines, computed by {@code printf … | sha256sum}. */
    static final String HASH = "927495e14d581f56025c30a43ff585bf4e5f06cf25d1609b4bb7a54c4b513ede";

    static final String PREDICTIONS = """
            {"instance_id":"CRIT-001","predicted_label":"Critical","predicted_value":0.9,"prompt_hash":"00112233445566aa"}
            {"instance_id":"CRIT-002","predicted_label":"Major","predicted_value":0.5,"prompt_hash":"00112233445566ab"}
            {"instance_id":"MAJR-001","predicted_label":"Major","predicted_value":null,"prompt_hash":"00112233445566ac"}
            {"instance_id":"MAJR-002","predicted_label":"Minor","predicted_value":null,"prompt_hash":"00112233445566ad"}
            {"instance_id":"MINR-001","predicted_label":"Minor","predicted_value":null,"prompt_hash":"00112233445566ae"}
            {"instance_id":"MINR-002","predicted_label":"Minor","predicted_value":null,"prompt_hash":"00112233445566af"}
            {"instance_id":"TRIV-001","predicted_label":"Trivial","predicted_value":null,"prompt_hash":"00112233445566b0"}
            {"instance_id":"TRIV-002","predicted_label":"Major","predicted_value":null,"prompt_hash":"00112233445566b1"}
            """;

    static final String SUBMISSION = """
            {"schema_version": "1.0.0",
             "submission_id": "3f1c2b1e-8a54-4c53-9d6a-0c5a6f7b8d90",
             "submitted_at": "2026-06-02T10:20:30.123456Z",
             "submitter": {"name_or_alias": "lab-seven", "affiliation": null, "contact": null, "license": "CC-BY-4.0",
               "consent_public_release": true, "consent_redistribution": true, "consent_research_use": true},
             "puma_version": "3.1.0",
             "run_metadata": {"scenario": "triage_jira", "model": "gemma2:2b", "strategy": "zero_shot", "n_instances": 8,
               "seed": 42, "temperature": 0.0, "ollama_version": "0.9.1",
               "started_at": "2026-06-02T10:00:00Z", "completed_at": "2026-06-02T12:10:00+02:00",
               "latency_ms_total": 1600, "latency_ms_p50": 200, "latency_ms_p95": 210},
             "hardware_profile": {"profile_id": "cpu-standard", "cpu_model": "x86_64", "cpu_cores": 8, "ram_gb": 32,
               "os": "Linux", "gpu_model": null, "gpu_vram_gb": null},
             "metrics": {"accuracy": 0.625, "f1_macro": 0.6333333333333333, "mae": null, "mdae": null, "ece": null,
               "f1_per_class": {"Critical": 0.6666666666666666, "Major": 0.4, "Minor": 0.8, "Trivial": 0.6666666666666666},
               "confusion_matrix": [[1,1,0,0],[0,1,1,0],[0,0,2,0],[0,1,0,1]]},
             "sustainability": {"codecarbon_version": "3.2.7", "co2_grams_total": 0.1, "energy_kwh_total": 0.0005,
               "tracking_mode": "machine", "country_iso": "ESP"},
             "integrity": {"predictions_summary_hash": "HASH", "payload_signature": null,
               "verification_status": "self-attested"},
             "raw_predictions_url": null,
             "notes": null}
            """.replace("HASH", HASH);

    private PumaFixture() {}

    static PumaReport examined(String submission, String predictions) {
        return examined(submission.getBytes(UTF_8), predictions.getBytes(UTF_8));
    }

    static PumaReport examined(byte[] submission, byte[] predictions) {
        try {
            return packages().examine(submission, () -> new ByteArrayInputStream(predictions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PumaPackages packages() {
        return new PumaPackages(
                Path.of("target"), PumaLimits.DEFAULT, Catalogs.current().gold());
    }

    static Check check(PumaReport report, String rule) {
        return report.checks().stream()
                .filter(check -> check.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check " + rule));
    }
}
