package io.proofmark.verify.application;

import java.util.Optional;

/** Cases as they were at the last record that has been applied. */
public interface Cases {

    Optional<CaseView> find(String submissionId);

    /** What became of a decision; empty until it has been applied or refused. */
    Optional<RulingView> answer(String decisionId);

    /** The applied ruling that first moved the case beyond the version. */
    Optional<RulingView> after(String submissionId, int caseVersion);
}
