package io.proofmark.badge.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A submission that the door took in.
 *
 * @param subject id of the row it belongs to, should it become public
 * @param configuration what was measured, in the words of the document
 * @param publishOriginal whether anybody may have bytes with serial numbers or hardware strings
 * @param fragmentOf the run of which reviewers made it, whose texts are its own
 * @param tokenSha256 lower-case hex; who holds the token may read its texts
 */
public record Submission(
        String id,
        String subject,
        String format,
        Configuration configuration,
        @Nullable String reproduces,
        Instant receivedAt,
        String tokenSha256,
        @Nullable String externalId,
        List<Artifact> artifacts,
        boolean publishOriginal,
        @Nullable String fragmentOf,
        Lane lane) {

    public Submission {
        // Documents that were stored before packages came say nothing of these.
        artifacts = Objects.requireNonNullElse(artifacts, List.of());
    }

    /**
     * A file of a package.
     *
     * @param role submission, predictions, envelope, traces
     * @param sha256 lower-case hex
     * @param size bytes
     */
    public record Artifact(String role, String sha256, long size, String mediaType) {

        /** Whether it names the machine or its owner, so that its bytes are public only where the submitter says so. */
        public boolean isPersonal() {
            return role.equals("submission") || role.equals("envelope");
        }
    }

    /** What was measured on what; what the submitter left out is null. */
    public record Configuration(
            String benchmark,
            @Nullable String model,
            @Nullable String hardware,
            int hardwareCount,
            @Nullable String quant,
            @Nullable String engine,
            @Nullable String engineVersion) {}
}
