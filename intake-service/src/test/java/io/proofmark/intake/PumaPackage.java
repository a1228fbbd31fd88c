package io.proofmark.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.documents.DocumentSignature;
import io.proofmark.documents.Json;
import io.proofmark.documents.JsonText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** A small PUMA package of our own: four triage answers, three of them right. */
public final class PumaPackage {

    static final byte[] PREDICTIONS = """
            {"instance_id":"CRIT-001","predicted_label":"Critical","predicted_value":null,"prompt_hash":"00000000000000a1"}
            {"instance_id":"MAJR-001","predicted_label":"Major","predicted_value":null,"prompt_hash":"00000000000000a2"}
            {"instance_id":"MINR-001","predicted_label":"Minor","predicted_value":null,"prompt_hash":"00000000000000a3"}
            {"instance_id":"TRIV-001","predicted_label":"Minor","predicted_value":null,"prompt_hash":"00000000000000a4"}
            """.strip().getBytes(UTF_8);

    private PumaPackage() {}

    public static byte[] submission(UUID id) {
        return """
                {"schema_version": "1.0.0", "submission_id": "%s", "submitted_at": "2026-06-01T10:00:00Z",
                 "submitter": {"name_or_alias": "anon-puma", "affiliation": null, "contact": null,
                   "consent_public_release": true, "consent_redistribution": true, "consent_research_use": true,
                   "license": "CC-BY-4.0"},
                 "puma_version": "3.1.0",
                 "run_metadata": {"scenario": "triage_jira", "model": "qwen2.5:3b", "strategy": "zero_shot",
                   "n_instances": 4, "seed": 42, "temperature": 0.0, "ollama_version": "0.5.1",
                   "started_at": "2026-06-01T09:00:00Z", "completed_at": "2026-06-01T09:01:00Z",
                   "latency_ms_total": 800, "latency_ms_p50": 200, "latency_ms_p95": 210},
                 "hardware_profile": {"profile_id": "gpu-entry", "cpu_model": "x86_64", "cpu_cores": 12, "ram_gb": 31,
                   "os": "Linux", "gpu_model": "NVIDIA GeForce RTX 2060", "gpu_vram_gb": 6},
                 "metrics": {"accuracy": 0.75, "f1_macro": 0.6666666666666666},
                 "sustainability": {"codecarbon_version": "3.2.7", "co2_grams_total": 0.1, "energy_kwh_total": 0.0007,
                   "tracking_mode": "machine", "country_iso": "ESP"},
                 "integrity": {"predictions_summary_hash": "%s", "verification_status": "self-attested"},
                 "notes": "quiet room"}
                """.formatted(id, "5eb9ba2d2a17e46ab9a06c5cc2ac6b4d30cf7c0e0b7f87f0a0a1bd4a1f4d10aa")
                .getBytes(UTF_8);
    }

    /** The part that signs a submission, by a fresh key. */
    static String signature(byte[] submission) throws GeneralSecurityException {
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] info = key.getPublic().getEncoded();
        Json document = Fixtures.json(new String(submission, UTF_8));
        Json signed = DocumentSignature.sign(
                document, key.getPrivate(), Arrays.copyOfRange(info, info.length - 32, info.length));
        return JsonText.of(signed.at("/signature").orElseThrow());
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
