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
import java.util.List;
import java.util.Optional;

/** Everything that a rule may look at; what several rules ask for is worked out once. For one thread. */
public final class Inquiry {

    private final Submission submission;
    private final Original original;
    private final Optional<Shown> shown;
    private final Catalog catalog;
    private final Memo<List<BigDecimal>> rates;
    private final Memo<Optional<BigDecimal>> value;
    private final Memo<Optional<BigDecimal>> ttftMs;
    private final Memo<Optional<Divergence>> divergence;
    private final Memo<Optional<TestDay>> testDay;

    /** @param shown the run that a score's row shows; empty where that is not known */
    public Inquiry(Submission submission, Original original, Optional<Shown> shown, Catalog catalog) {
        this.submission = submission;
        this.original = original;
        this.shown = shown;
        this.catalog = catalog;
        this.rates = new Memo<>(() -> submission.figures().rates(RateFormula.DECODE));
        this.value = new Memo<>(() -> submission.figures().value(rates.get()));
        this.ttftMs = new Memo<>(() -> submission.figures().ttftMs());
        this.divergence = new Memo<>(() -> original.known().map(this::divergence));
        this.testDay =
                new Memo<>(() -> Optional.ofNullable(submission.testedAt()).flatMap(TestDay::parse));
    }

    public Submission submission() {
        return submission;
    }

    public Original original() {
        return original;
    }

    /** The run that a score's row shows, where it is known. */
    public Optional<Shown> shown() {
        return shown;
    }

    public Catalog catalog() {
        return catalog;
    }

    /** The decode rate of each timed run. */
    public List<BigDecimal> rates() {
        return rates.get();
    }

    /** The figure that is compared. */
    public Optional<BigDecimal> value() {
        return value.get();
    }

    /** Time to first token in ms: the median of the runs, else the declared one. */
    public Optional<BigDecimal> ttftMs() {
        return ttftMs.get();
    }

    /** When it was measured; empty where nothing is said, or where there is no such date. */
    public Optional<TestDay> testDay() {
        return testDay.get();
    }

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
        return divergence.get();
    }

    /** Who ran what it is compared with: the row that it repeats, or the run that a score's row shows. */
    public Optional<Origin> compared() {
        return submission.checksOwnRow()
                ? shown.map(Shown::origin)
                : original.known().map(Submission::origin);
    }

    /** How far a check lies from the run that its row shows; empty where it is no check, or that run is not known. */
    public Optional<Divergence> noise() {
        return submission.checksOwnRow()
                ? shown.map(row -> Divergence.ofScores(
                        value().orElse(null),
                        row.value(),
                        benchmark().map(Benchmark::noise).orElse(null)))
                : Optional.empty();
    }

    // Speed is compared with speed only.
    private Divergence divergence(Submission there) {
        boolean speeds = submission.kind() == Kind.SPEED && there.kind() == Kind.SPEED;
        return Divergence.between(
                speeds ? value().orElse(null) : null,
                speeds ? there.figures().value().orElse(null) : null,
                policies());
    }
}
