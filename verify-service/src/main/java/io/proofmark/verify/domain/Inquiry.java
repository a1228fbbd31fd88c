package io.proofmark.verify.domain;

import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Hardware;
import io.proofmark.catalog.Model;
import io.proofmark.catalog.Policies;
import io.proofmark.catalog.Quant;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that a rule may look at. */
public record Inquiry(Submission submission, Original original, Catalog catalog) {

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

    public Optional<Quant> quant() {
        return Optional.ofNullable(configuration().quant()).flatMap(catalog::quant);
    }

    /** How far it lies from the row it repeats; empty without one. */
    public Optional<Divergence> divergence() {
        return original.known().map(there -> Divergence.between(comparable(submission), comparable(there), policies()));
    }

    // Speed is compared with speed only.
    private @Nullable BigDecimal comparable(Submission one) {
        return one.kind() == Kind.SPEED ? one.figures().value().orElse(null) : null;
    }
}
