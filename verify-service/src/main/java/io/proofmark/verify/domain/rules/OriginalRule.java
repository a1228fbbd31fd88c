package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Rules;

/** What a submission reproduces must be a row. */
final class OriginalRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.MATCH_ORIGINAL, "Row that is repeated", "Is what the submission repeats a row?")
            .pass("the row is known")
            .fail("it is itself a reproduction")
            .notApplicable("repeats no row")
            .unavailable("the row has not come yet")
            .readOn("/v1/rows");

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

    @Override
    public About about() {
        return ABOUT;
    }
}
