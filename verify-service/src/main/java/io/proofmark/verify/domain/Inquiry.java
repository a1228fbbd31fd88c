package io.proofmark.verify.domain;

import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Engine;
import io.proofmark.catalog.Hardware;
import io.proofmark.catalog.Limits;
import io.proofmark.catalog.Model;
import io.proofmark.catalog.Policies;
import io.proofmark.catalog.Quant;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that a rule may look at. */
public record Inquiry(Submission submission, Original original, Optional<Shown> shown, Catalog catalog) {

    /** @throws IllegalArgumentException when the catalog was released before them */
    public Limits limits() {
        Limits limits = catalog.limits();
        if (limits == null) {
            throw new IllegalArgumentException("catalog " + catalog.version() + " has no limits of this rule set");
        }
        return limits;
    }

    public Policies policies() {
        return catalog.policies();
    }

    public Configuration configuration() {
        return submission.configuration();
    }

    public Optional<Benchmark> benchmark() {
        return catalog.benchmark(configuration().benchmark());
    }

    public Optional<Model> model() {
        return catalog.model(configuration().model());
    }

    public Optional<Hardware> hardware() {
        return catalog.hardware(configuration().hardware());
    }

    public Optional<Engine> engine() {
        return Optional.ofNullable(configuration().engine()).flatMap(catalog::engine);
    }

    public Optional<Quant> quant() {
        return Optional.ofNullable(configuration().quant()).flatMap(catalog::quant);
    }

    /** How far it lies from the row it repeats; empty without one. */
    public Optional<Divergence> divergence() {
        return original.known().map(there -> Divergence.between(comparable(submission), comparable(there), policies()));
    }

    /** How far a check lies from the run that its row shows; empty where it is no check, or that run is not known. */
    public Optional<Divergence> noise() {
        return submission.checksOwnRow()
                ? shown.map(row -> Divergence.ofScores(
                        submission.figures().value().orElse(null),
                        row.value(),
                        benchmark().map(Benchmark::noise).orElse(null)))
                : Optional.empty();
    }

    // Speed is compared with speed only.
    private @Nullable BigDecimal comparable(Submission one) {
        return one.kind() == Kind.SPEED ? one.figures().value().orElse(null) : null;
    }
}
