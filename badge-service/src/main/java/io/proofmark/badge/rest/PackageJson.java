package io.proofmark.badge.rest;

import io.proofmark.badge.application.ShowFiles;
import io.proofmark.badge.domain.Submission;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The files of a published package. */
@Schema(name = "Package")
public record PackageJson(
        String id, String format, @Nullable String externalId, List<FileJson> files) {

    /**
     * A file.
     *
     * @param url where its bytes are; null when the submitter does not give away bytes that name the machine
     */
    @Schema(name = "PackageFile")
    public record FileJson(
            String role,
            String sha256,
            long size,
            String mediaType,
            @Nullable URI url) {}

    static PackageJson of(Submission submission, String publicUrl) {
        return new PackageJson(
                submission.id(),
                submission.format(),
                submission.externalId(),
                submission.artifacts().stream()
                        .map(file -> new FileJson(
                                file.role(),
                                file.sha256(),
                                file.size(),
                                file.mediaType(),
                                ShowFiles.isOpen(submission, file)
                                        ? URI.create(publicUrl + "/v1/artifacts/sha256:" + file.sha256())
                                        : null))
                        .toList());
    }
}
