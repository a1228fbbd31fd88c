package io.proofmark.intake;

import io.proofmark.documents.Json;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.door.DoorKeys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Documents and keys that tests share. */
public final class Fixtures {

    /** Keys whose bytes are pinned with the known answers. */
    public static final DoorKeys KEYS = new DoorKeys(filled(1), filled(2));

    /** A speed run with every erasable text. */
    public static final String SPEED = """
            {"kind": "speed", "benchmark": "llm-decode-512",
             "model": {"slug": "llama-3.1-8b-instruct", "file": "Meta-Llama-3.1-8B-Instruct-Q4_K_M.gguf"},
             "hardware": {"slug": "rtx-4090", "count": 1},
             "quant": "q4_k_m",
             "runtime": {"engine": "llama.cpp", "version": "b3447"},
             "environment": {"driver": "560.35.03", "concurrency": 1, "machine": "rig-1"},
             "runs": [{"tokens": 512, "t0": 0.0, "t1": 0.0712, "t2": 4.0315}],
             "evidence": {"logUrl": "https://gist.github.com/anon/1", "command": "llama-cli -m m.gguf -n 512"},
             "submitter": {"alias": "Anon-7f3a", "url": "https://example.org/", "contact": "ann@example.org"},
             "testedAt": "2026-05-01T10:00:00Z",
             "notes": "fan at full speed"}
            """;

    /** A score run. */
    public static final String SCORE = """
            {"kind": "score", "benchmark": "humaneval-plus",
             "model": {"slug": "llama-3.1-8b-instruct"}, "hardware": {"slug": "rtx-4090", "count": 2},
             "quant": "Q4_K_M", "runtime": {"engine": "vllm", "version": "0.6.3"},
             "score": {"metric": "pass@1", "value": 0.853, "unit": "ratio", "perSubtask": {"base": 0.9}},
             "evidence": {"logUrl": "https://gist.github.com/anon/2", "runner": "scripts/run-humaneval-plus.ts"},
             "testedAt": "2026-05"}
            """;

    private Fixtures() {}

    /** The value of a text. */
    public static Json json(String text) {
        return new StrictDocuments(32, 65_536).read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
