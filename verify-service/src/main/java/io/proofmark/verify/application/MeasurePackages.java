package io.proofmark.verify.application;

import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.pack.Findings;
import io.proofmark.verify.domain.pack.Measurement;
import io.proofmark.verify.domain.pack.Pack;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures the files of packages outside the batch and appends what it finds; used by one thread. */
public final class MeasurePackages {

    private static final int AT_ONCE = 16;

    private final MeasuringWork work;
    private final Facts facts;
    private final ArtifactFiles files;
    private final ExternalIds externalIds;
    private final PackageExaminer examiner;
    private final MeasurementLog log;
    private final Ids ids;
    private final Clock clock;
    private final Duration again;
    private final Map<String, Instant> tried = new HashMap<>();

    /** @param again after which a submission that is still noted is measured once more */
    public MeasurePackages(
            MeasuringWork work,
            Facts facts,
            ArtifactFiles files,
            ExternalIds externalIds,
            PackageExaminer examiner,
            MeasurementLog log,
            Ids ids,
            Clock clock,
            Duration again) {
        this.work = work;
        this.facts = facts;
        this.files = files;
        this.externalIds = externalIds;
        this.examiner = examiner;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
        this.again = again;
    }

    /**
     * Does what is noted now.
     *
     * @return how many submissions were measured
     * @throws IOException when a file cannot be read or deleted; the others are done next time
     */
    public int measure() throws IOException {
        forget();
        if (nothingNoted() || !log.caughtUp()) {
            return 0;
        }
        List<byte[]> due = work.due(List.copyOf(tried.keySet()), AT_ONCE);
        for (byte[] event : due) {
            if (facts.read(event) instanceof LogFact.Received received
                    && received.submission().pack() != null) {
                measure(received.submission(), received.submission().pack());
            }
        }
        delete();
        return due.size();
    }

    private boolean nothingNoted() {
        return work.due(List.copyOf(tried.keySet()), 1).isEmpty()
                && work.unneeded(1).isEmpty();
    }

    private void measure(Submission submission, Pack pack) throws IOException {
        tried.put(submission.id(), clock.instant());
        Findings findings = examiner.examine(pack, submission.rules(), files);
        log.append(new Measurement(
                ids.measurement(submission.id(), pack.digests(), examiner.version()),
                submission.id(),
                submission.subject(),
                pack.format(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                submission.rules(),
                examiner.version(),
                pack.digests(),
                findings,
                owner(submission)));
    }

    // What it sees becomes a fact of the log, so that nobody has to see the same again.
    private Measurement.@Nullable Owner owner(Submission submission) {
        return externalIds
                .claim(submission)
                .map(facts::read)
                .filter(LogFact.Received.class::isInstance)
                .map(fact -> ((LogFact.Received) fact).submission())
                .flatMap(other -> Measurement.Owner.of(other, submission))
                .orElse(null);
    }

    private void delete() throws IOException {
        for (String sha256 : work.unneeded(AT_ONCE)) {
            if (files.delete(sha256)) {
                work.deleted(sha256);
            }
        }
    }

    private void forget() {
        Instant before = clock.instant().minus(again);
        tried.values().removeIf(before::isAfter);
    }
}
