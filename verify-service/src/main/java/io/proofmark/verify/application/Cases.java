package io.proofmark.verify.application;

import java.util.Optional;

/** Cases as they were at the last record that has been applied. */
public interface Cases {

    /** The case of a submission, or of what somebody said against a row. */
    Optional<CaseView> find(String id);

    /** What the log holds of a submission. */
    Optional<Run> run(String submissionId);

    /** What became of a decision; empty until it has been applied or refused. */
    Optional<RulingView> answer(String decisionId);

    /** The applied ruling that first moved the case beyond the version. */
    Optional<RulingView> after(String submissionId, int caseVersion);
}
