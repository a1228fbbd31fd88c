package io.proofmark.cli.recheck;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.cli.log.CannotRead;
import io.proofmark.cli.log.Fact;
import io.proofmark.cli.log.History;
import io.proofmark.verify.application.ArtifactFiles;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.application.PackageExaminer;
import io.proofmark.verify.domain.pack.Findings;
import io.proofmark.verify.domain.pack.Measurement;
import io.proofmark.verify.domain.pack.Pack;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Measures the files of packages again where the store has them, and compares with what the log says of them. */
final class MeasurementsCheck {

    private static final String OTHER_MEASURING = "measured by another version than this program's: ";
    private static final String NO_FILES = "its files are not at hand";
    private static final String NO_PACKAGE = "no package with these files came in";

    private final PackageExaminer examiner;
    private final ArtifactStore store;
    private final Function<Measurement, ProducerRecord<byte[], byte[]>> records;
    private final Comparison comparison;

    MeasurementsCheck(
            PackageExaminer examiner,
            ArtifactStore store,
            Function<Measurement, ProducerRecord<byte[], byte[]>> records,
            Comparison comparison) {
        this.examiner = examiner;
        this.store = store;
        this.records = records;
        this.comparison = comparison;
    }

    void check(History history) {
        for (String submission : history.submissions()) {
            for (Fact fact : history.about(submission)) {
                if (fact.fact() instanceof LogFact.Measured(Measurement measurement)) {
                    check(fact, measurement, pack(history, measurement));
                }
            }
        }
    }

    private void check(Fact fact, Measurement measurement, Optional<Pack> pack) {
        if (!comparison.from().reaches(fact.position())) {
            return;
        }
        if (pack.isEmpty()) {
            comparison.notRechecked(fact.entry(), NO_PACKAGE);
        } else if (!measurement.measuring().equals(examiner.version())) {
            comparison.notRechecked(fact.entry(), OTHER_MEASURING + measurement.measuring());
        } else if (!measurement.artifacts().stream().allMatch(store::has)) {
            comparison.notRechecked(fact.entry(), NO_FILES);
        } else {
            Measurement again = with(measurement, examined(pack.get(), measurement));
            comparison.compare(List.of(new Expected(records.apply(again), fact.entry())), List.of(fact.entry()));
        }
    }

    private Findings examined(Pack pack, Measurement measurement) {
        try {
            return examiner.examine(pack, measurement.rules(), new Stored(store));
        } catch (IOException e) {
            throw new CannotRead("the store of files cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<Pack> pack(History history, Measurement measurement) {
        return history.arrivals(measurement.submissionId()).stream()
                .map(Fact::fact)
                .filter(LogFact.Received.class::isInstance)
                .map(fact -> ((LogFact.Received) fact).submission().pack())
                .filter(Objects::nonNull)
                .filter(pack -> pack.digests().equals(measurement.artifacts()))
                .findFirst();
    }

    private static Measurement with(Measurement measurement, Findings findings) {
        return new Measurement(
                measurement.id(),
                measurement.submissionId(),
                measurement.subject(),
                measurement.format(),
                measurement.measuredAt(),
                measurement.rules(),
                measurement.measuring(),
                measurement.artifacts(),
                findings,
                measurement.owner());
    }

    /** Read, and nothing else. */
    private record Stored(ArtifactStore store) implements ArtifactFiles {

        @Override
        public InputStream open(String sha256) throws IOException {
            return store.open(sha256);
        }

        @Override
        public boolean delete(String sha256) {
            return false;
        }
    }
}
