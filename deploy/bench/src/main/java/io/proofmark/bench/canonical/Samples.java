package io.proofmark.bench.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.Sha256;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files to measure with: the same for the same arguments. */
public final class Samples {

    private static final String[] LABELS = {"Critical", "Major", "Minor", "Trivial"};
    private static final String ZEROS = "0".repeat(64);
    private static final int HASH_DIGITS = 16;

    private Samples() {}

    /** Writes rows in order, as PUMA exports them; every other one has a confidence. */
    public static Path predictions(Path file, int rows) throws IOException {
        Random random = new Random(rows);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < rows; i++) {
                out.write(i == 0 ? "" : "\n");
                out.write(row(i, random));
            }
        }
        return file;
    }

    /** Writes an envelope with eight GPUs and as many metrics as published ones have. */
    public static Path envelope(Path file) throws IOException {
        return Files.writeString(file, envelope(new Random(1)));
    }

    private static String row(int number, Random random) {
        String value = number % 2 == 0 ? "null" : Double.toString(0.1 + 0.9 * random.nextDouble());
        return "{\"instance_id\":\"ROW-%07d\",\"predicted_label\":\"%s\",\"predicted_value\":%s,\"prompt_hash\":\"%s\"}"
                .formatted(
                        number,
                        LABELS[random.nextInt(LABELS.length)],
                        value,
                        Sha256.hex(Integer.toString(number).getBytes(UTF_8)).substring(0, HASH_DIGITS));
    }

    private static String envelope(Random random) {
        String gpus = IntStream.range(0, 8)
                .mapToObj(i ->
                        "{\"model\":\"Example GPU\",\"pci_id\":\"0000:%02x:00.0\",\"serial\":\"unknown\",\"vbios\":\"1.0\"}"
                                .formatted(8 - i))
                .collect(Collectors.joining(", "));
        String cpus = IntStream.range(0, 64).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String metrics = IntStream.range(0, 16)
                .mapToObj(i -> "\"metric_%d_ms\": %s".formatted(i, 100 * random.nextDouble()))
                .collect(Collectors.joining(", "));
        return """
                {
                  "envelope_version": "v1", "suite_id": "llm.inference.example", "suite_version": "1.0.0",
                  "run_id": "01934567-89ab-7000-8000-000000000000", "timestamp": "2024-11-19T14:28:28.459Z",
                  "model": {"id": "org/model", "revision": "abc1234", "provider": "local", "endpoint_hash": "%s"},
                  "engine": {"name": "engine", "version": "1.2.3", "config_hash": "%s", "image_digest": ""},
                  "quantization": {"format": "bf16", "method": ""},
                  "hardware_fingerprint": {"fingerprint_sha256": "%s", "dmi_uuid": "unknown", "gpus": [%s],
                    "cpu": {"model": "Example CPU", "microcode": "0x1"},
                    "memory": {"channels": 2, "speed_mts": 4800, "ecc": true},
                    "bios": {"version": "1.0", "resizable_bar": false, "above_4g": false},
                    "numa": {"nodes": [{"id": 0, "cpus": [%s], "memory_mb": 515670}]},
                    "driver": "1", "cuda": "13.0", "nccl": ""},
                  "software_provenance": {"image_digest": "", "pip_freeze_hash": "%s", "git_commit": "deadbeef1234567",
                    "nvidia_smi_q_hash": ""},
                  "dataset": {"id": "example", "hash": "%s"},
                  "seed": 42, "driver_options": {"concurrency": 4}, "metrics": {%s},
                  "distributions": {}, "slo_template": "", "warnings": [], "signature": null
                }
                """.formatted(ZEROS, ZEROS, ZEROS, gpus, cpus, ZEROS, ZEROS, metrics);
    }
}
