package io.proofmark.badge.web;

import io.proofmark.catalog.Benchmark;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** How a benchmark is measured and ruled on. */
record BenchmarkPage(Frame frame, Benchmark benchmark, List<Field> fields) implements TemplateInstance {}
