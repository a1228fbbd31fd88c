package io.proofmark.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Native submissions of about 1.2 kB each, all of one configuration and all distinct: alias, machine, notes and timings
 * differ. Each is a valid original of {@code llm-decode-512}, about 129 tok/s, whose declared figures are those of its runs.
 *
 * @param run distinguishes the documents of one use of this tool from those of the next, which would else be repeats;
 *     lower-case letters and digits
 */
record Documents(String run) {

    private static final int TOKENS = 512;
    /** Tenths of a millisecond; the two spans are prime to one another, so that timings repeat after 121,301 documents. */
    private static final int FIRST_TOKEN = 640;

    private static final int FIRST_TOKEN_SPAN = 101;
    private static final int DECODE = 39_000;
    private static final int DECODE_SPAN = 1201;
    private static final int DECODE_STEP = 7;
    private static final double PER_SECOND = 10_000;
    private static final double PER_MILLISECOND = 10;

    private static final String DOCUMENT = """
            {"kind":"speed","benchmark":"llm-decode-512",\
            "model":{"slug":"llama-3.1-8b-instruct","file":"Meta-Llama-3.1-8B-Instruct-Q4_K_M.gguf",\
            "fileSha256":"5b0f3c6f4fa49ad1e3b1d6a2b4a0c9e8d7f6a5b4c3d2e1f00f1e2d3c4b5a6978","quantProvider":"bartowski"},\
            "hardware":{"slug":"rtx-4090","count":1,"ramGb":64},"quant":"Q4_K_M",\
            "runtime":{"engine":"llama.cpp","version":"b3447"},\
            "environment":{"driver":"560.35.03","os":"Ubuntu 24.04","contextLength":4096,"concurrency":1,\
            "offload":"full-gpu","split":"none","speculative":false,"machine":"machine-%1$s"},\
            "runs":[%2$s],\
            "declared":{"decodeTokensPerSecond":%3$s,"ttftMs":%4$s,"vramPeakGb":6.8},\
            "protocol":{"warmup":true,"promptTokens":500,"maxTokens":512,"seed":42,"temperature":0,"skippedSteps":[]},\
            "evidence":{"logUrl":"https://example.org/logs/%1$s","runner":"scripts/run-decode.sh",\
            "command":"llama-bench -m Meta-Llama-3.1-8B-Instruct-Q4_K_M.gguf -p 500 -n 512 -ngl 99 -r 3"},\
            "source":"community","submitter":{"alias":"bench-%1$s"},"testedAt":"2026-05-01T10:00:00Z",\
            "notes":"Document %1$s of a load that measures the pipeline itself: the figures are made up and stand for no machine."}
            """.stripTrailing();

    Documents {
        if (!run.matches("[a-z0-9]{1,16}")) {
            throw new BenchFault("a run is named by 1 to 16 lower-case letters and digits, not " + run);
        }
    }

    /** The n-th document, UTF-8, on one line without its end; the same for the same run and number. */
    byte[] document(long n) {
        int first = FIRST_TOKEN + (int) (n % FIRST_TOKEN_SPAN);
        int decode = DECODE + (int) (n % DECODE_SPAN);
        String name = run + "-" + Long.toString(n, Character.MAX_RADIX);
        String runs = timed(first, decode, 0) + "," + timed(first, decode, 1) + "," + timed(first, decode, 2);
        double median = Math.round(TOKENS * PER_SECOND / (decode + DECODE_STEP) * 100) / 100.0;
        return DOCUMENT.formatted(name, runs, median, (first + 1) / PER_MILLISECOND)
                .getBytes(UTF_8);
    }

    private static String timed(int first, int decode, int nth) {
        double t1 = (first + nth) / PER_SECOND;
        double t2 = (first + nth + decode + nth * DECODE_STEP) / PER_SECOND;
        return "{\"tokens\":" + TOKENS + ",\"t0\":0,\"t1\":" + t1 + ",\"t2\":" + t2 + "}";
    }
}
