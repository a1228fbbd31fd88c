package io.proofmark.intake.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.proofmark.intake.application.Accepted;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was taken in.
 *
 * @param position place in the log; a reader that is sent it as {@code Proofmark-Wait-For} waits for it
 * @param statusUrl where to follow it
 * @param token needed to withdraw or to answer; absent for a withdrawal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmissionAnswer(
        UUID id,
        UUID subject,
        String position,
        URI statusUrl,
        @Nullable String token) {

    static SubmissionAnswer of(Accepted accepted, String publicUrl) {
        return new SubmissionAnswer(
                accepted.id(),
                accepted.subject(),
                accepted.position(),
                URI.create(publicUrl + "/v1/submissions/" + accepted.id()),
                accepted.token());
    }
}
