package io.proofmark.verify.application;

import io.proofmark.verify.domain.Submission;
import java.util.Optional;

/** Whose the ids are that submitters' own tools gave to packages. */
public interface ExternalIds {

    /**
     * Gives a package its id unless another has it: one that was given it and was not rejected, one that was withdrawn, or
     * one that stands before it in its partition of the log.
     *
     * @return the record in which the other came
     */
    Optional<byte[]> claim(Submission submission);
}
