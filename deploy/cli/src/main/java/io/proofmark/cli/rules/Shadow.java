package io.proofmark.cli.rules;

import io.proofmark.confidence.domain.Standing;
import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Verdict;
import java.util.Map;
import java.util.Optional;

/**
 * A subject as it would stand.
 *
 * @param submissions by id
 * @param standing empty where the row would not be public
 */
record Shadow(Map<String, Judged> submissions, Optional<Standing> standing) {

    /** A submission's verdict, and where its case would be after the decisions that the log holds. */
    record Judged(Verdict verdict, CaseState state) {}
}
