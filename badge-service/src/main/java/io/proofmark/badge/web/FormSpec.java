package io.proofmark.badge.web;

import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.Standing;
import io.proofmark.catalog.Benchmark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form and what becomes of it.
 *
 * @param address of the page, to which it is sent
 * @param door path of intake's API that takes its document
 * @param checked whether the door can look at it without taking it
 * @param fixed what the document says whatever is written, by JSON pointer
 * @param preset what stands in a field at first
 * @param steps of the protocol, to be kept to
 */
record FormSpec(
        String heading,
        String lead,
        @Nullable Field crumb,
        String address,
        String door,
        boolean checked,
        List<FormField.Group> groups,
        Map<String, String> fixed,
        Map<String, String> preset,
        List<String> steps) {

    private static final String SUBMISSIONS = "/v1/submissions";

    /** A new measurement under a benchmark. */
    static FormSpec submission(Benchmark benchmark) {
        return new FormSpec(
                "Submit a result",
                benchmark.description(),
                new Field("Benchmark", benchmark.name(), "/benchmarks/" + benchmark.slug()),
                "/submit?benchmark=" + benchmark.slug(),
                SUBMISSIONS,
                true,
                FormField.submission(benchmark.kind()),
                fixed(benchmark),
                Map.of(),
                benchmark.steps());
    }

    /** A run that repeats a row: what has to be equal is the row's. */
    static FormSpec reproduction(Standing row, Benchmark benchmark) {
        Facts facts = row.facts();
        Map<String, String> fixed = fixed(benchmark);
        fixed.put("/reproduces", row.row());
        fixed.put("/model/slug", facts.model());
        fixed.put("/hardware/slug", facts.hardware());
        fixed.put("/hardware/count", Integer.toString(facts.hardwareCount()));
        fixed.put("/quant", written(facts.quant()));
        fixed.put("/runtime/engine", written(facts.engine()));
        return new FormSpec(
                "Reproduce this benchmark",
                "Model, hardware, quantisation and runtime are those of the row. Run it on a machine of your own and write what you measured.",
                row(row),
                address(row, "reproduce"),
                SUBMISSIONS,
                true,
                FormField.submission(benchmark.kind()),
                fixed,
                Map.of("/runtime/version", written(facts.engineVersion())),
                benchmark.steps());
    }

    static FormSpec feedback(Standing row) {
        return about(
                row,
                "Something is wrong with this row",
                "What you write opens a case: a reviewer looks at the row again and settles it. It is not shown.",
                "feedback",
                FormField.FEEDBACK);
    }

    static FormSpec takedown(Standing row) {
        return about(
                row,
                "Have this row taken down",
                "Two reviewers decide. When they grant it the row is gone, its texts are erased, and a tombstone keeps its number.",
                "takedowns",
                FormField.TAKEDOWN);
    }

    Stream<FormField> fields() {
        return groups.stream().flatMap(group -> group.fields().stream());
    }

    private static FormSpec about(Standing row, String heading, String lead, String door, List<FormField> fields) {
        return new FormSpec(
                heading,
                lead,
                row(row),
                address(row, door.equals("takedowns") ? "takedown" : door),
                "/v1/" + door,
                false,
                List.of(new FormField.Group("About this row", fields)),
                Map.of("/row", row.row()),
                Map.of(),
                List.of());
    }

    private static Map<String, String> fixed(Benchmark benchmark) {
        Map<String, String> fixed = new LinkedHashMap<>();
        fixed.put("/kind", benchmark.kind());
        fixed.put("/benchmark", benchmark.slug());
        fixed.put("/source", "community");
        if (benchmark.kind().equals("score")) {
            fixed.put("/score/metric", benchmark.metric());
            fixed.put("/score/unit", benchmark.unit());
        }
        return fixed;
    }

    private static Field row(Standing row) {
        String name = Labels.model(row.facts().model()) + " on " + Labels.hardware(row.facts());
        return new Field("Row", name, "/rows/" + row.row());
    }

    private static String address(Standing row, String page) {
        return "/rows/" + row.row() + "/" + page;
    }

    private static String written(@Nullable String text) {
        return text == null ? "" : text;
    }
}
