package io.proofmark.documents.puma;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.puma.PumaCsv;
import io.proofmark.canonical.puma.PumaDigests;
import io.proofmark.canonical.puma.PumaLimits;
import io.proofmark.canonical.puma.SortSpace;
import io.proofmark.catalog.Catalogs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The PUMA package of our own that the project ships: invented answers of a model that is right six times in ten. */
public final class SampleSubmission {

    /** Its id, which is also its files' name. */
    public static final String ID = "7b0f4c9e-2d31-4a86-9c57-e1f2a3b4c5d6";

    private static final List<String> PREFIXES = List.of("CRIT", "MAJR", "MINR", "TRIV");
    private static final List<String> CLASSES = List.of("Critical", "Major", "Minor", "Trivial");
    private static final int INSTANCES = 50;

    private SampleSubmission() {}

    /** 200 rows, no line feed at the end, as the tool writes them. */
    public static String predictions() {
        return IntStream.range(0, PREFIXES.size() * INSTANCES)
                .mapToObj(SampleSubmission::row)
                .collect(Collectors.joining("\n"));
    }

    /** The document that declares them. */
    public static String document() throws IOException {
        byte[] rows = predictions().getBytes(UTF_8);
        Recomputation recomputation = new Recomputation(
                Objects.requireNonNull(Catalogs.current().gold().get("triage_jira")));
        PumaDigests digests = new PumaCsv(PumaLimits.DEFAULT, SortSpace.in(Path.of("target")))
                .digest(new ByteArrayInputStream(rows), recomputation);
        Metrics metrics = recomputation.metrics().orElseThrow();
        return DOCUMENT.replace("@HASH@", digests.sha256())
                .replace("@ACCURACY@", String.valueOf(metrics.values().get("accuracy")))
                .replace("@F1@", String.valueOf(metrics.values().get("f1_macro")));
    }

    private static String row(int index) {
        int right = index / INSTANCES;
        int number = index % INSTANCES + 1;
        int chance = (number * 37 + right * 11) % 10;
        int answer = chance < 6 ? right : (right + chance - 5) % CLASSES.size();
        String id = "%s-%03d".formatted(PREFIXES.get(right), number);
        String prompt = Sha256.hex(("sample prompt of " + id).getBytes(UTF_8)).substring(0, 16);
        return "{\"instance_id\":\"%s\",\"predicted_label\":\"%s\",\"predicted_value\":null,\"prompt_hash\":\"%s\"}"
                .formatted(id, CLASSES.get(answer), prompt);
    }

    private static final String DOCUMENT = """
            {
              "hardware_profile": {
                "cpu_cores": 8,
                "cpu_model": "x86_64",
                "gpu_model": null,
                "gpu_vram_gb": null,
                "os": "Linux",
                "profile_id": "cpu-standard",
                "ram_gb": 32
              },
              "integrity": {
                "payload_signature": null,
                "predictions_summary_hash": "@HASH@",
                "verification_status": "self-attested"
              },
              "metrics": {
                "accuracy": @ACCURACY@,
                "confusion_matrix": null,
                "ece": null,
                "f1_macro": @F1@,
                "f1_per_class": null,
                "mae": null,
                "mdae": null
              },
              "notes": "Sample of the Proofmark project: the answers are invented.",
              "puma_version": "3.1.0",
              "raw_predictions_url": null,
              "run_metadata": {
                "completed_at": "2026-06-02T10:01:10.000000Z",
                "latency_ms_p50": 310,
                "latency_ms_p95": 402,
                "latency_ms_total": 64000,
                "model": "sample-model:1b",
                "n_instances": 200,
                "ollama_version": "0.9.1",
                "scenario": "triage_jira",
                "seed": 42,
                "started_at": "2026-06-02T10:00:00.000000Z",
                "strategy": "zero_shot",
                "temperature": 0.0
              },
              "schema_version": "1.0.0",
              "submission_id": "%s",
              "submitted_at": "2026-06-02T10:02:00.000000Z",
              "submitter": {
                "affiliation": null,
                "consent_public_release": true,
                "consent_redistribution": true,
                "consent_research_use": true,
                "contact": null,
                "license": "CC-BY-4.0",
                "name_or_alias": "proofmark-sample"
              },
              "sustainability": {
                "co2_grams_total": 0.12,
                "codecarbon_version": "3.2.7",
                "country_iso": "ESP",
                "energy_kwh_total": 0.0007,
                "tracking_mode": "machine"
              }
            }""".formatted(ID);
}
