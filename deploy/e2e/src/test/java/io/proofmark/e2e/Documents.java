package io.proofmark.e2e;

import io.proofmark.e2e.checker.Run;
import java.util.Locale;
import java.util.Objects;

/** Native submissions, as JSON on one line or few. */
final class Documents {

    private static final int TOKENS = 512;
    private static final double FIRST_TOKEN = 0.0712;

    private Documents() {}

    /** Three runs by the ten-step protocol at about so many tokens a second; an empty row for an original. */
    static String timed(String alias, double tokensPerSecond, String reproduces) {
        StringBuilder runs = new StringBuilder();
        for (int run = -1; run <= 1; run++) {
            double end = FIRST_TOKEN + TOKENS / tokensPerSecond * (1 + run * 0.001);
            runs.append(runs.isEmpty() ? "" : ",")
                    .append(String.format(
                            Locale.ROOT, "{\"tokens\":%d,\"t0\":0,\"t1\":%.4f,\"t2\":%.4f}", TOKENS, FIRST_TOKEN, end));
        }
        return """
                {"kind":"speed","benchmark":"llm-decode-512","model":{"slug":"llama-3.1-8b-instruct"},
                 "hardware":{"slug":"rtx-4090","count":1},"quant":"Q4_K_M",
                 "runtime":{"engine":"llama.cpp","version":"b3447"},
                 "environment":{"driver":"560.35.03","os":"Ubuntu 24.04","contextLength":4096,"concurrency":1,
                                "machine":"machine of %s"},
                 "runs":[%s],"declared":{"vramPeakGb":6.8},"submitter":{"alias":"%s"},
                 "testedAt":"2026-05-01T10:00:00Z"%s}
                """.formatted(alias, runs, alias, link(reproduces));
    }

    /** A figure under a benchmark whose policy publishes clean runs; an empty row for an original. */
    static String declared(String alias, String tokensPerSecond, String reproduces) {
        return ("{\"kind\":\"speed\",\"benchmark\":\"xiongjiedai-llama-3-2024-05\",\"model\":{\"slug\":\"llama-3-8b\"},"
                        + "\"hardware\":{\"slug\":\"rtx-3070\",\"count\":1},\"quant\":\"Q4_K_M\","
                        + "\"runtime\":{\"engine\":\"llama.cpp\"},"
                        + "\"environment\":{\"contextLength\":512,\"concurrency\":1,\"machine\":\"machine of %s\"},"
                        + "\"declared\":{\"decodeTokensPerSecond\":%s},\"submitter\":{\"alias\":\"%s\"},"
                        + "\"testedAt\":\"2024-05\"%s}")
                .formatted(alias, tokensPerSecond, alias, link(reproduces));
    }

    /** The same of a run that a model knows; its notes explain whatever lies apart. */
    static String of(Run run) {
        return ("{\"kind\":\"speed\",\"benchmark\":\"xiongjiedai-llama-3-2024-05\",\"model\":{\"slug\":\"llama-3-8b\"},"
                        + "\"hardware\":{\"slug\":\"rtx-3070\",\"count\":1},\"quant\":\"Q4_K_M\","
                        + "\"runtime\":{\"engine\":\"llama.cpp\"},"
                        + "\"environment\":{\"contextLength\":512,\"concurrency\":1,\"machine\":\"%s\"},"
                        + "\"declared\":{\"decodeTokensPerSecond\":%s},\"submitter\":{\"alias\":\"%s\"},"
                        + "\"testedAt\":\"%s\",\"notes\":\"another driver and a warmer room\"%s}")
                .formatted(
                        run.machine(),
                        run.value().toPlainString(),
                        run.operator(),
                        run.testedOn(),
                        link(Objects.requireNonNullElse(run.reproduces(), "")));
    }

    private static String link(String reproduces) {
        return reproduces.isEmpty() ? "" : ",\"reproduces\":\"" + reproduces + "\"";
    }
}
