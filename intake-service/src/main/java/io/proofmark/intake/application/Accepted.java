package io.proofmark.intake.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the log has acknowledged.
 *
 * @param position {@code <topic>/<partition>@<offset>}
 * @param token power over the submission; null where none was issued
 */
public record Accepted(
        UUID id, UUID subject, String position, @Nullable String token) {}
