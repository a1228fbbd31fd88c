package io.proofmark.cli.recheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.artifacts.Incoming;
import io.proofmark.canonical.Sha256;
import io.proofmark.cli.Facts;
import io.proofmark.cli.MemoryLog;
import io.proofmark.cli.log.Fact;
import io.proofmark.cli.log.History;
import io.proofmark.cli.log.Reach;
import io.proofmark.cli.log.Subject;
import io.proofmark.events.EventRecords;
import io.proofmark.events.Topics;
import io.proofmark.log.Entry;
import io.proofmark.verify.application.FileContents;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.application.PackageExaminer;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.pack.Findings;
import io.proofmark.verify.domain.pack.Measurement;
import io.proofmark.verify.domain.pack.Pack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementsCheckTest {

    private static final byte[] FILE = "three".getBytes(UTF_8);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, 5, true, ",
        "1, 4, true, differs",
        "1, 5, false, not rechecked",
        "0, 5, true, not rechecked",
    })
    void shouldMeasureAgainWhereTheStoreHasTheFiles(String measuring, int rows, boolean stored, String word)
            throws IOException {
        var store = new ArtifactStore(folder, 0);
        if (stored) {
            try (Incoming file = store.receive(new ByteArrayInputStream(FILE), 100)) {
                file.keep();
            }
        }
        var bench = new Bench("row");
        LogFact.Received pack = Facts.pack("ann", "row", "a", Sha256.hex(FILE));
        LogFact.Measured measured = Facts.measured(pack, measuring, rows);

        check(bench, store, pack, measured);

        if (word == null) {
            assertThat(bench.equal).isOne();
            assertThat(bench.found).isEmpty();
        } else {
            assertThat(bench.found).singleElement().asString().startsWith(word);
        }
    }

    private static void check(Bench bench, ArtifactStore store, LogFact.Received pack, LogFact.Measured measured) {
        var comparison = new Comparison(new Differences(bench.plain()), new From.Beginning(), Reach.all(), bench);
        ProducerRecord<byte[], byte[]> record = record(measured.measurement());
        var entry = new Entry(
                Topics.SUBMISSIONS.name(), 0, 1, record.key(), record.value(), new RecordHeaders(record.headers()));
        new MeasurementsCheck(new Lengths(), store, MeasurementsCheckTest::record, comparison)
                .check(new History(
                        new Subject("row"),
                        List.of(new MemoryLog().fact(Topics.SUBMISSIONS, pack), new Fact(entry, measured)),
                        List.of()));
    }

    // The number of rows is all that differs here.
    private static ProducerRecord<byte[], byte[]> record(Measurement measurement) {
        var record = new ProducerRecord<>(
                Topics.SUBMISSIONS.name(),
                measurement.subject().getBytes(UTF_8),
                String.valueOf(measurement.findings().rows()).getBytes(UTF_8));
        record.headers().add(EventRecords.ID, measurement.id().getBytes(UTF_8));
        return record;
    }

    /** Counts bytes. */
    private record Lengths() implements PackageExaminer {
        @Override
        public String version() {
            return "1";
        }

        @Override
        public Findings examine(Pack pack, InForce rules, FileContents files) throws IOException {
            try (var in = files.open(pack.digests().getFirst())) {
                return Facts.findings(in.readAllBytes().length);
            }
        }
    }
}
