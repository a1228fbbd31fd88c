package io.proofmark.badge.web;

import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * A form that the door took.
 *
 * @param statusHref where it can be followed, or null
 * @param token shown this once
 */
record SentPage(
        Frame frame,
        @Nullable Field crumb,
        @Nullable String id,
        @Nullable String statusHref,
        @Nullable String token) implements TemplateInstance {}
