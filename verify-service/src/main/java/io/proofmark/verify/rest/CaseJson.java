package io.proofmark.verify.rest;

import io.proofmark.verdicts.VerdictView;
import io.proofmark.verify.application.CaseView;
import io.proofmark.verify.application.RulingView;
import io.proofmark.verify.domain.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as reviewers see it.
 *
 * @param legal what may be done now
 * @param beside the newest verdict, where a person's ruling rests on an earlier one and stands
 * @param claim who holds it; nobody yet
 * @param deadline until when who should have moved it; null in final states
 * @param hints why its row should be looked at again, oldest first
 */
public record CaseJson(
        String submission,
        String state,
        int caseVersion,
        List<String> legal,
        @Nullable Object claim,
        @Nullable VerdictView verdict,
        @Nullable VerdictView beside,
        RulingView.@Nullable DeadlineView deadline,
        List<CaseView.Hint> hints) {

    static CaseJson of(CaseView view) {
        return new CaseJson(
                view.file().id(),
                view.file().state().word(),
                view.file().version(),
                words(view.file().legal()),
                null,
                view.verdict(),
                view.beside(),
                RulingView.DeadlineView.of(view.file().deadline()),
                view.hints());
    }

    static List<String> words(List<Action> actions) {
        return actions.stream().map(Action::word).toList();
    }
}
