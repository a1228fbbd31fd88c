package io.proofmark.door;

import io.proofmark.canonical.UuidV8;
import io.proofmark.documents.Json;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What came as files.
 *
 * @param externalId the id that the submitter's own tool gave it
 * @param artifacts sorted by role
 * @param publishOriginal whether bytes with serial numbers or hardware strings may be given to anybody
 */
public record Pack(PackageFormat format, String externalId, List<File> artifacts, boolean publishOriginal) {

    /**
     * A file in the artifact store.
     *
     * @param role submission, predictions, envelope, traces
     * @param sha256 of the unpacked bytes, lower-case hex
     * @param size unpacked bytes
     */
    public record File(String role, String sha256, long size, String mediaType) {}

    public Pack {
        artifacts = artifacts.stream().sorted(Comparator.comparing(File::role)).toList();
    }

    /** The row that it speaks of: the one it says it reproduces, else its own. */
    UUID subject(Json document) {
        return document.text("/reproduces").map(UUID::fromString).orElseGet(() -> UuidV8.of(format.word(), externalId));
    }
}
