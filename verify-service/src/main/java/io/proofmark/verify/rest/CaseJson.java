package io.proofmark.verify.rest;

import io.proofmark.verdicts.VerdictView;
import io.proofmark.verify.application.CaseView;
import io.proofmark.verify.domain.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as reviewers see it.
 *
 * @param legal what may be done now
 * @param beside the newest verdict, where a person's ruling rests on an earlier one and stands
 * @param claim who holds it; nobody yet
 */
public record CaseJson(
        String submission,
        String state,
        int caseVersion,
        List<String> legal,
        @Nullable Object claim,
        @Nullable VerdictView verdict,
        @Nullable VerdictView beside) {

    static CaseJson of(CaseView view) {
        return new CaseJson(
                view.file().submissionId(),
                view.file().state().word(),
                view.file().version(),
                words(view.file().legal()),
                null,
                view.verdict(),
                view.beside());
    }

    static List<String> words(List<Action> actions) {
        return actions.stream().map(Action::word).toList();
    }
}
