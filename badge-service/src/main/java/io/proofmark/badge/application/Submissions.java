package io.proofmark.badge.application;

import io.proofmark.badge.domain.Verdict;
import java.util.Map;
import java.util.Optional;

/** What the log says of submissions. */
public interface Submissions {

    Optional<SubmissionStatus> status(String id);

    /** The latest verdict on a submission. */
    Optional<Verdict> verdict(String id);

    /** Its texts by JSON pointer, only those that may be shown; empty once they are erased. */
    Map<String, String> texts(String id);
}
