package io.proofmark.badge.application;

import io.proofmark.badge.domain.CaseState;
import io.proofmark.badge.domain.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Tells which files of packages anybody may have. */
@ApplicationScoped
public class ShowFiles {

    private final Submissions submissions;

    public ShowFiles(Submissions submissions) {
        this.submissions = submissions;
    }

    /** What can be said of a file. */
    public sealed interface Answer {

        /** Here it is. */
        record Open(Submission.Artifact file) implements Answer {}

        /** Its submitter did not say that bytes which name the machine may be given away. */
        record Kept() implements Answer {}

        /** Every submission that came with it was withdrawn. */
        record Gone() implements Answer {}

        /** Unknown or not public. */
        record Unknown() implements Answer {}
    }

    /** A submission that came as files. */
    @Transactional
    public Optional<SubmissionStatus> of(String submissionId) {
        return submissions
                .status(submissionId)
                .filter(status -> !status.submission().artifacts().isEmpty());
    }

    /** The file of that digest. */
    @Transactional
    public Answer file(String sha256) {
        List<SubmissionStatus> all = submissions.withFile(sha256);
        List<Submission> published = all.stream()
                .filter(status -> status.state().equals(CaseState.PUBLISHED))
                .map(SubmissionStatus::submission)
                .toList();
        if (published.isEmpty()) {
            boolean gone = !all.isEmpty()
                    && all.stream().allMatch(status -> status.state().equals(CaseState.WITHDRAWN));
            return gone ? new Answer.Gone() : new Answer.Unknown();
        }
        return published.stream()
                .flatMap(submission -> submission.artifacts().stream()
                        .filter(file -> file.sha256().equals(sha256) && isOpen(submission, file)))
                .findFirst()
                .<Answer>map(Answer.Open::new)
                .orElseGet(Answer.Kept::new);
    }

    /** Whether anybody may have the bytes of a public submission's file. */
    public static boolean isOpen(Submission submission, Submission.Artifact file) {
        return submission.publishOriginal() || !file.isPersonal();
    }
}
