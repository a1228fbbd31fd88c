package io.proofmark.cli.recheck;

import io.proofmark.verify.application.PackageBook;
import io.proofmark.verify.application.Place;
import io.proofmark.verify.domain.Submission;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who claimed which external id first, in one replay. Nothing is measured and no file is deleted here. */
final class MemoryPackageBook implements PackageBook {

    private record Claim(String subject, @Nullable String externalId, Place place) {}

    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Map<String, byte[]> measurements = new HashMap<>();

    @Override
    public void opened(Submission submission, Place place) {
        String externalId = submission.pack() == null ? null : submission.pack().externalId();
        claims.put(submission.id(), new Claim(submission.subject(), externalId, place));
    }

    @Override
    public List<String> earlier(Submission submission) {
        Claim own = Objects.requireNonNull(claims.get(submission.id()));
        return claims.entrySet().stream()
                .filter(entry -> sooner(Objects.requireNonNull(entry.getValue()), own))
                .sorted(Map.Entry.comparingByValue((one, other) ->
                        Long.compare(one.place().offset(), other.place().offset())))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void measured(String submissionId, byte[] event) {
        measurements.put(submissionId, event);
    }

    @Override
    public byte[] measurement(String submissionId) {
        return Objects.requireNonNull(measurements.get(submissionId));
    }

    @Override
    public void withdrawn(String submissionId) {}

    private static boolean sooner(Claim other, Claim own) {
        return other.subject().equals(own.subject())
                && Objects.equals(other.externalId(), own.externalId())
                && other.place().partition() == own.place().partition()
                && other.place().offset() < own.place().offset();
    }
}
