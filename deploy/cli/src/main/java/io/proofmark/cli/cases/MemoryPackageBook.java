package io.proofmark.cli.cases;

import io.proofmark.verify.application.PackageBook;
import io.proofmark.verify.application.Place;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.pack.Measurement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured on packages, in one replay. Nothing is measured and no file is deleted here. */
final class MemoryPackageBook implements PackageBook {

    private final Map<String, byte[]> measurements = new HashMap<>();

    @Override
    public void opened(Submission submission, Place place) {}

    @Override
    public void measured(Submission submission, Measurement measurement, byte[] event) {
        measurements.put(submission.id(), event);
    }

    @Override
    public Optional<byte[]> measurement(String submissionId) {
        return Optional.ofNullable(measurements.get(submissionId));
    }

    @Override
    public void withdrawn(String submissionId, List<String> files) {}
}
