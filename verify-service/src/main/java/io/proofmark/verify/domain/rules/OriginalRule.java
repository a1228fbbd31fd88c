package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Rules;

/** What a submission reproduces must be a row. */
final class OriginalRule implements Rule {
    @Override
    public Check check(Inquiry inquiry) {
        return switch (inquiry.original()) {
            case Original.None none -> Check.notApplicable(Rules.MATCH_ORIGINAL, "repeats no row");
            case Original.Awaited(String row) ->
                Check.unavailable(Rules.MATCH_ORIGINAL, "waits for the row " + row + " that it repeats")
                        .with(null, row);
            case Original.Misnamed(String named, String row) ->
                Check.fail(Rules.MATCH_ORIGINAL, named + " is itself a reproduction; name the row " + row)
                        .with(named, row);
            case Original.Known(var submission) ->
                Check.pass(Rules.MATCH_ORIGINAL, "the row it repeats is known").with(submission.id(), null);
        };
    }
}
