package io.proofmark.badge.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/** Shows where a submission is. */
@ApplicationScoped
public class ShowSubmission {

    private final Submissions submissions;

    public ShowSubmission(Submissions submissions) {
        this.submissions = submissions;
    }

    @Transactional
    public Optional<SubmissionStatus> status(String id) {
        return submissions.status(id);
    }

    /** What its submitter wrote; only for who holds the token, see {@link #isHeldBy}. */
    @Transactional
    public Map<String, String> texts(String id) {
        return submissions.texts(id);
    }

    /** Whether the token is the submission's; takes the same time for every wrong one. */
    public static boolean isHeldBy(SubmissionStatus status, String token) {
        String digest = Sha256.hex(token.getBytes(UTF_8));
        return MessageDigest.isEqual(
                digest.getBytes(UTF_8), status.submission().tokenSha256().getBytes(UTF_8));
    }
}
