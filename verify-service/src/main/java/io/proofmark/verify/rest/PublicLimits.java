package io.proofmark.verify.rest;

import io.proofmark.limits.RateLimits;
import java.util.Optional;

/**
 * How often anybody may ask what needs no role.
 *
 * @param verifications of what is not handed in
 * @param reads of rules and catalog
 */
public record PublicLimits(RateLimits verifications, RateLimits reads) {

    /** The limits of a path; none where a role is needed. */
    Optional<RateLimits> of(String path) {
        if (path.startsWith("/v1/verifications")) {
            return Optional.of(verifications);
        }
        return path.startsWith("/v1/rules") || path.startsWith("/v1/catalog") ? Optional.of(reads) : Optional.empty();
    }
}
