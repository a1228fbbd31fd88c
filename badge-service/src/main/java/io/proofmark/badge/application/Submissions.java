package io.proofmark.badge.application;

import io.proofmark.badge.domain.TimelineEntry;
import io.proofmark.badge.domain.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the log says of submissions. */
public interface Submissions {

    Optional<SubmissionStatus> status(String id);

    /** The latest verdict that moves a submission. */
    Optional<Verdict> verdict(String id);

    /** Submissions that came with a file of that digest. */
    List<SubmissionStatus> withFile(String sha256);

    /** What was seen at the evidence that it names, oldest first. */
    List<TimelineEntry> sights(String id);

    /** Its texts by JSON pointer, only those that may be shown; empty once they are erased. */
    Map<String, String> texts(String id);

    /** The same of many, by submission; those without a text are left out. */
    Map<String, Map<String, String>> texts(List<String> ids);
}
