package io.proofmark.verify.domain.pack;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a submission that came as files says besides what native ones say.
 *
 * @param externalId the id that the submitter's own tool gave it
 * @param files in the artifact store, sorted by role
 * @param instances questions asked
 * @param temperature of sampling
 * @param seed of sampling
 * @param dataset digest of the questions, as declared
 * @param metrics what is declared, as family.metric
 */
public record Pack(
        PackageFormat format,
        String externalId,
        List<File> files,
        @Nullable BigDecimal instances,
        @Nullable BigDecimal temperature,
        @Nullable BigDecimal seed,
        @Nullable String dataset,
        SortedMap<String, BigDecimal> metrics) {

    public static final String SUBMISSION = "submission";
    public static final String PREDICTIONS = "predictions";
    public static final String ENVELOPE = "envelope";
    public static final String TRACES = "traces";

    /**
     * A file in the artifact store.
     *
     * @param sha256 of its bytes, lower-case hex
     */
    public record File(String role, String sha256) {}

    public Pack {
        files = List.copyOf(files);
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    }

    /** The digest of the file in that role. */
    public Optional<String> file(String role) {
        return files.stream()
                .filter(file -> file.role().equals(role))
                .map(File::sha256)
                .findFirst();
    }

    /** Digests of all files, sorted. */
    public List<String> digests() {
        return files.stream().map(File::sha256).sorted().toList();
    }
}
