package io.proofmark.documents;

import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Catalog;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the schema cannot say of a native submission: that the benchmark is known, times are in order, dates exist and
 * addresses can be followed.
 *
 * @param catalog the catalog in force
 * @param benchmarksUrl where the list of benchmarks is
 */
public record DoorChecks(Catalog catalog, String benchmarksUrl) {

    private static final int DAY_LENGTH = "2024-05-11".length();

    /** The faults of a document that keeps to the schema. */
    public List<Fault> faults(Json document) {
        return Stream.of(benchmark(document), runs(document), testedAt(document), addresses(document))
                .flatMap(List::stream)
                .toList();
    }

    private List<Fault> benchmark(Json document) {
        Optional<Benchmark> known = document.text("/benchmark").flatMap(catalog::benchmark);
        if (known.isEmpty()) {
            return List.of(new Fault("/benchmark", Rules.BENCHMARK, "unknown benchmark; the list: " + benchmarksUrl));
        }
        String format = known.get().format();
        if (format != null) {
            return List.of(
                    new Fault("/benchmark", Rules.BENCHMARK, "only packages of format " + format + " measure it"));
        }
        String kind = known.get().kind();
        return document.text("/kind").filter(kind::equals).isPresent()
                ? List.of()
                : List.of(new Fault("/kind", Rules.BENCHMARK, "this benchmark is of kind " + kind));
    }

    private static List<Fault> runs(Json document) {
        List<Fault> faults = new ArrayList<>();
        int count = document.items("/runs").size();
        for (int i = 0; i < count; i++) {
            String run = Pointers.item("/runs", i);
            BigDecimal t0 = document.number(run + "/t0").orElseThrow();
            BigDecimal t1 = document.number(run + "/t1").orElseThrow();
            BigDecimal t2 = document.number(run + "/t2").orElseThrow();
            if (t0.compareTo(t1) > 0 || t1.compareTo(t2) >= 0) {
                faults.add(new Fault(run, Rules.SCHEMA, "times must be in order: t0 <= t1 < t2"));
            }
        }
        return faults;
    }

    private static List<Fault> testedAt(Json document) {
        Optional<String> day = document.text("/testedAt")
                .filter(text -> text.length() >= DAY_LENGTH)
                .map(text -> text.substring(0, DAY_LENGTH));
        try {
            day.ifPresent(LocalDate::parse);
            // Java's offsets end at 18 hours, the schema's pattern a little later.
            document.text("/testedAt")
                    .filter(text -> text.length() > DAY_LENGTH)
                    .ifPresent(OffsetDateTime::parse);
            return List.of();
        } catch (DateTimeException e) {
            return List.of(new Fault("/testedAt", Rules.SCHEMA, "there is no such day or time"));
        }
    }

    /** Addresses that cannot be followed. */
    public static List<Fault> addresses(Json document) {
        return Stream.of("/submitter/url", "/evidence/logUrl", "/evidence/runner")
                .filter(pointer ->
                        document.text(pointer).filter(DoorChecks::badAddress).isPresent())
                .map(pointer ->
                        new Fault(pointer, Rules.SCHEMA, "must be http or https with a host and without a user"))
                .toList();
    }

    // A runner may also be a path.
    private static boolean badAddress(String text) {
        return text.contains("://") && WebAddress.parse(text).isEmpty();
    }
}
