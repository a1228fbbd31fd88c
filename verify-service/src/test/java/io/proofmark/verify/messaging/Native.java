package io.proofmark.verify.messaging;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Native documents that differ in little. */
public final class Native {

    private Native() {}

    /** An original under the reviewed protocol: three timed runs near 128 tokens a second, everything known. */
    public static String original(String alias) {
        return run(alias, null, "129.10", "");
    }

    /** A run that repeats a row at a rate near the one given. */
    public static String reproduction(String alias, String row, String rate) {
        return run(alias, row, rate, "");
    }

    /** A figure that nobody has to look at, under a benchmark whose policy publishes. */
    public static String auto(String rate) {
        return """
                {"kind":"speed","benchmark":"coderacoon-5090-vs-4090","model":{"slug":"llama-3.1-8b"},
                 "hardware":{"slug":"rtx-4090"},"quant":"Q4_K_M","runtime":{"engine":"ollama"},
                 "environment":{"concurrency":1},"declared":{"decodeTokensPerSecond":%s}}""".formatted(rate);
    }

    /** The full document. */
    public static String run(String alias, @Nullable String row, String rate, String engine) {
        double seconds = 512 / Double.parseDouble(rate);
        return String.format(
                Locale.ROOT,
                """
                {"kind":"speed","benchmark":"llm-decode-512",
                 "model":{"slug":"llama-3.1-8b-instruct"},"hardware":{"slug":"rtx-4090","count":1},"quant":"q4_k_m",
                 "runtime":{"engine":"%s","version":"b3447"},
                 "environment":{"driver":"560.35.03","os":"Ubuntu 24.04","contextLength":4096,"concurrency":1,
                                "offload":"full-gpu","machine":"machine of %s"},
                 "runs":[{"tokens":512,"t0":0.0,"t1":0.07,"t2":%.4f},{"tokens":512,"t0":0.0,"t1":0.07,"t2":%.4f},
                         {"tokens":512,"t0":0.0,"t1":0.07,"t2":%.4f}],
                 "declared":{"vramPeakGb":6.8},
                 "submitter":{"alias":"%s"},"testedAt":"2026-05-01T10:00:00Z","reproduces":%s}""",
                engine.isEmpty() ? "llama.cpp" : engine,
                alias,
                0.07 + seconds,
                0.0701 + seconds,
                0.0702 + seconds,
                alias,
                row == null ? "null" : '"' + row + '"');
    }
}
