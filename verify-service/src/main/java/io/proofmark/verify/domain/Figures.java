package io.proofmark.verify.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of a submission, and what follows from its timed runs. */
public record Figures(
        List<Run> runs, Declared declared, @Nullable Score score) {

    public Figures {
        runs = List.copyOf(runs);
    }

    /** The figure that is compared: the score, else the median decode rate of the runs, else the declared one. */
    public Optional<BigDecimal> value() {
        return value(rates(RateFormula.DECODE));
    }

    /** The same with the runs' rates at hand. */
    Optional<BigDecimal> value(List<BigDecimal> rates) {
        if (score != null) {
            return Optional.of(score.value());
        }
        return rates.isEmpty()
                ? Optional.ofNullable(declared.decodeTokensPerSecond())
                : Optional.of(Arithmetic.median(rates));
    }

    /** The rate of each run. */
    public List<BigDecimal> rates(RateFormula formula) {
        return each(formula::of);
    }

    /** Median over the runs; empty without runs. */
    public Optional<BigDecimal> median(RateFormula formula) {
        return runs.isEmpty() ? Optional.empty() : Optional.of(Arithmetic.median(rates(formula)));
    }

    /** Time to first token in ms: the median of the runs, else the declared one. */
    public Optional<BigDecimal> ttftMs() {
        return medianTtftMs().or(() -> Optional.ofNullable(declared.ttftMs()));
    }

    /** Median over the runs in ms; empty without runs. */
    public Optional<BigDecimal> medianTtftMs() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(Arithmetic.median(each(Run::ttftMs)));
    }

    private List<BigDecimal> each(Function<Run, BigDecimal> figure) {
        List<BigDecimal> figures = new ArrayList<>(runs.size());
        runs.forEach(run -> figures.add(figure.apply(run)));
        return Collections.unmodifiableList(figures);
    }

    /** How far the runs lie apart; empty with fewer than two. */
    public Optional<Spread> spread() {
        return Spread.between(rates(RateFormula.DECODE));
    }

    /** Whether there are runs and the other has the very same ones. */
    public boolean sameRuns(Figures other) {
        if (runs.isEmpty() || runs.size() != other.runs.size()) {
            return false;
        }
        for (int i = 0; i < runs.size(); i++) {
            if (!runs.get(i).sameAs(other.runs.get(i))) {
                return false;
            }
        }
        return true;
    }
}
