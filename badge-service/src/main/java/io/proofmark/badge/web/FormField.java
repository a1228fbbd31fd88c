package io.proofmark.badge.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form. Its name is the place in the document that it fills, a JSON pointer.
 *
 * @param hint what to write, or an example; may be empty
 * @param suggestions list of the page that it is completed from, or null
 */
record FormField(
        String pointer,
        String label,
        Type type,
        String hint,
        @Nullable String suggestions) {

    /** What is written into a field. */
    enum Type {
        TEXT,
        LONG_TEXT,
        NUMBER,
        YES_NO,
        /** A run a line: tokens, t0, t1, t2. */
        RUNS,
        /** A part a line: name, figure. */
        PARTS
    }

    static final FormField RUNS = new FormField(
            "/runs",
            "Timed runs",
            Type.RUNS,
            "One run a line: tokens, then t0 (sent), t1 (first token), t2 (complete) in seconds. 512 0 0.0712 4.0315",
            null);

    static final FormField PARTS = new FormField(
            "/score/perSubtask", "Parts", Type.PARTS, "One a line, where the benchmark has parts: biology 0.91", null);

    /** What has to be equal in a reproduction. */
    static final List<FormField> CONFIGURATION = List.of(
            new FormField("/model/slug", "Model", Type.TEXT, "llama-3.1-8b-instruct", "models"),
            new FormField("/hardware/slug", "Hardware", Type.TEXT, "rtx-4090", "hardware"),
            new FormField("/hardware/count", "How many of it", Type.NUMBER, "1", null),
            new FormField("/quant", "Quantisation", Type.TEXT, "Q4_K_M", "quants"),
            new FormField("/runtime/engine", "Runtime", Type.TEXT, "llama.cpp", "runtimes"));

    private static final List<FormField> VERSION = List.of(
            new FormField("/runtime/version", "Version of the runtime", Type.TEXT, "b3447; never “latest”", null),
            new FormField("/testedAt", "Tested", Type.TEXT, "2026-05-01, or with the time in RFC 3339", null));

    private static final List<FormField> SPEED = List.of(
            RUNS,
            new FormField(
                    "/declared/decodeTokensPerSecond", "Decode rate, if there are no runs", Type.NUMBER, "tok/s", null),
            new FormField("/declared/ttftMs", "Time to first token", Type.NUMBER, "ms", null),
            new FormField("/declared/prefillTokensPerSecond", "Prefill rate", Type.NUMBER, "tok/s", null),
            new FormField("/declared/vramPeakGb", "Most memory used", Type.NUMBER, "GiB", null));

    private static final List<FormField> SCORE =
            List.of(new FormField("/score/value", "Score", Type.NUMBER, "0.853", null), PARTS);

    private static final List<FormField> ENVIRONMENT = List.of(
            new FormField("/environment/driver", "Driver", Type.TEXT, "exactly as the tool prints it", null),
            new FormField("/environment/os", "Operating system", Type.TEXT, "Ubuntu 24.04", null),
            new FormField("/environment/contextLength", "Context length", Type.NUMBER, "4096", null),
            new FormField("/environment/concurrency", "Concurrent users", Type.NUMBER, "1", null),
            new FormField("/environment/machine", "Machine", Type.TEXT, "any word that is always the same", null),
            new FormField("/protocol/warmup", "Warmed up before", Type.YES_NO, "", null),
            new FormField("/protocol/promptTokens", "Tokens of the prompt", Type.NUMBER, "500", null),
            new FormField("/protocol/maxTokens", "Most tokens of the answer", Type.NUMBER, "512", null),
            new FormField("/protocol/temperature", "Temperature", Type.NUMBER, "0", null),
            new FormField("/protocol/seed", "Seed", Type.NUMBER, "42", null));

    private static final List<FormField> EVIDENCE = List.of(
            new FormField("/evidence/logUrl", "Log", Type.TEXT, "https://gist.github.com/…", null),
            new FormField("/evidence/runner", "Runner", Type.TEXT, "scripts/…", null),
            new FormField("/evidence/command", "Command", Type.TEXT, "the whole line", null),
            new FormField("/notes", "Notes", Type.LONG_TEXT, "", null));

    private static final List<FormField> SUBMITTER = List.of(
            new FormField("/submitter/alias", "Alias", Type.TEXT, "3 to 64 letters, digits, _ . -", null),
            new FormField("/submitter/url", "Your page", Type.TEXT, "https://…", null),
            new FormField("/submitter/contact", "Contact", Type.TEXT, "never shown; scores need one", null));

    /** A note against a row. */
    static final List<FormField> FEEDBACK = List.of(
            new FormField("/text", "What is wrong", Type.LONG_TEXT, "what somebody should look at again", null));

    /** A wish to have a row removed. */
    static final List<FormField> TAKEDOWN = List.of(
            new FormField(
                    "/reason", "Why it should go", Type.LONG_TEXT, "what right it hurts, or what it gives away", null),
            new FormField("/contact", "How to reach you", Type.TEXT, "never shown", null));

    /** Where its field stands on a page. */
    String id() {
        return pointer.substring(1).replace('/', '-');
    }

    /** The groups of a submission of that kind, {@code speed} or {@code score}. */
    static List<Group> submission(String kind) {
        return List.of(
                new Group("What was measured", CONFIGURATION),
                new Group(
                        kind.equals("score") ? "Score" : "Figures",
                        Stream.concat(VERSION.stream(), (kind.equals("score") ? SCORE : SPEED).stream())
                                .toList()),
                new Group("How it was measured", ENVIRONMENT),
                new Group("Evidence", EVIDENCE),
                new Group("Who you are, if you like", SUBMITTER));
    }

    /** Fields under one heading. */
    record Group(String heading, List<FormField> fields) {}
}
