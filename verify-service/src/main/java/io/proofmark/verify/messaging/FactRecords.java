package io.proofmark.verify.messaging;

import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Catalogs;
import io.proofmark.events.Facts;
import io.proofmark.events.NamedValue;
import io.proofmark.verify.domain.Conditions;
import io.proofmark.verify.domain.Configuration;
import io.proofmark.verify.domain.Figures;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Origin;
import io.proofmark.verify.domain.Score;
import io.proofmark.verify.domain.Spread;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.pack.Pack;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The facts of a measurement as verdicts carry them. */
@SuppressWarnings("NullAway") // the generated builders take null for absent fields and do not say so
final class FactRecords {

    private static final String RATE_METRIC = "decodeTokensPerSecond";
    private static final String RATE_UNIT = "tok/s";

    private FactRecords() {}

    static Facts of(Submission submission) {
        Facts.Builder facts = Facts.newBuilder()
                .setKind(submission.kind().word())
                .setTestedAt(submission.testedAt())
                .setReproduces(submission.reproduces())
                .setProvided(List.copyOf(submission.texts().pointers()));
        configuration(facts, submission.configuration());
        conditions(facts, submission.conditions());
        figures(facts, submission);
        origin(facts, submission.origin());
        if (submission.pack() != null) {
            pack(facts, submission.pack());
        }
        return facts.build();
    }

    /** A decimal number without exponent and without needless zeros. */
    static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    private static void configuration(Facts.Builder facts, Configuration configuration) {
        facts.setBenchmark(configuration.benchmark())
                .setModel(configuration.model())
                .setQuantProvider(configuration.quantProvider())
                .setHardware(configuration.hardware())
                .setHardwareCount(configuration.hardwareCount())
                .setQuant(configuration.quant())
                .setEngine(configuration.engine())
                .setEngineVersion(configuration.engineVersion());
    }

    private static void conditions(Facts.Builder facts, Conditions conditions) {
        facts.setDriver(conditions.driver())
                .setOs(conditions.os())
                .setContextLength(conditions.contextLength())
                .setConcurrency(conditions.concurrency())
                .setOffload(conditions.offload())
                .setSplit(conditions.split())
                .setSpeculative(conditions.speculative());
    }

    private static void figures(Facts.Builder facts, Submission submission) {
        Figures figures = submission.figures();
        facts.setValue(plain(figures.value().orElse(null)))
                .setTtftMs(plain(figures.ttftMs().orElse(null)))
                .setPrefillTokensPerSecond(plain(figures.declared().prefillTokensPerSecond()))
                .setVramPeakGib(plain(figures.declared().vramPeakGib()))
                .setRuns(figures.runs().size())
                .setSpreadPercent(figures.spread()
                        .map(Spread::percent)
                        .map(BigDecimal::toPlainString)
                        .orElse(null));
        Score score = figures.score();
        if (submission.kind() == Kind.SCORE && score != null) {
            facts.setMetric(score.metric()).setUnit(score.unit()).setPerSubtask(values(score.perSubtask()));
        } else {
            Optional<Benchmark> benchmark = Catalogs.version(submission.rules().catalog())
                    .benchmark(submission.configuration().benchmark());
            facts.setMetric(benchmark.map(Benchmark::metric).orElse(RATE_METRIC))
                    .setUnit(benchmark.map(Benchmark::unit).orElse(RATE_UNIT));
        }
    }

    private static void pack(Facts.Builder facts, Pack pack) {
        facts.setExternalId(pack.externalId()).setDeclaredMetrics(values(pack.metrics()));
    }

    static List<NamedValue> values(SortedMap<String, BigDecimal> byName) {
        return byName.entrySet().stream()
                .map(part -> new NamedValue(part.getKey(), plain(part.getValue())))
                .toList();
    }

    private static void origin(Facts.Builder facts, Origin origin) {
        facts.setSource(origin.source())
                .setOperator(origin.operator())
                .setOperatorStrength(origin.operatorStrength())
                .setMachine(origin.machine());
    }
}
