package io.proofmark.intake.application;

import io.proofmark.door.Submission;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it is appended, with what was in force at the door.
 *
 * @param receivedAt to the millisecond
 * @param ruleSet the rules that judge it
 * @param catalog version of the catalog that judges it
 * @param address what stands for the address that it came from; null where that tells nobody apart
 */
public record Received(
        Submission submission,
        Instant receivedAt,
        String ruleSet,
        String catalog,
        @Nullable String address) {}
