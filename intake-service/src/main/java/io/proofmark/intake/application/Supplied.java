package io.proofmark.intake.application;

import io.proofmark.door.Redaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a submitter supplies to a submission.
 *
 * @param caseVersion of the submission's case, as far as the door knows
 * @param changes merge patch (RFC 7396), erasable texts taken out
 * @param removed pointers of erasable texts that it takes out, sorted
 * @param machine as seen within the row, where it is changed
 * @param machineApart as seen within the row that the run makes when it is cut off
 * @param machineLink across rows; erasable
 * @param tokenSha256 what the log knows of the token
 */
public record Supplied(
        UUID submission,
        UUID subject,
        int caseVersion,
        Instant suppliedAt,
        String ruleSet,
        String catalog,
        Redaction changes,
        List<String> removed,
        @Nullable String machine,
        @Nullable String machineApart,
        @Nullable String machineLink,
        String tokenSha256) {}
