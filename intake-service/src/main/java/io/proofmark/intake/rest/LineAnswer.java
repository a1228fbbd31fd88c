package io.proofmark.intake.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.proofmark.intake.application.Accepted;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one line of a stream. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineAnswer(
        long line,
        int status,
        @Nullable UUID id,
        @Nullable UUID subject,
        @Nullable String token,
        @Nullable String position,
        @Nullable DryRun report,
        @Nullable Problem problem) {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    static LineAnswer of(long line, Accepted accepted) {
        return new LineAnswer(
                line, ACCEPTED, accepted.id(), accepted.subject(), accepted.token(), accepted.position(), null, null);
    }

    static LineAnswer of(long line, DryRun report) {
        return new LineAnswer(line, OK, report.id(), report.subject(), null, null, report, null);
    }

    static LineAnswer of(long line, Problem problem) {
        return new LineAnswer(line, problem.status(), problem.id(), null, null, null, null, problem);
    }
}
