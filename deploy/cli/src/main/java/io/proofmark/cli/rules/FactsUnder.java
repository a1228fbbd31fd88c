package io.proofmark.cli.rules;

import io.proofmark.verify.application.Facts;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Information;
import io.proofmark.verify.domain.Submission;
import java.util.List;

/** Facts as if other rules had been in force when they came in. */
record FactsUnder(Facts facts, InForce rules) implements Facts {

    @Override
    public LogFact read(byte[] event) {
        return under(facts.read(event), rules);
    }

    @Override
    public Submission submission(byte[] received, List<byte[]> supplied) {
        return facts.submission(received, supplied).under(rules);
    }

    static LogFact under(LogFact fact, InForce rules) {
        return switch (fact) {
            case LogFact.Received(Submission submission, String token) ->
                new LogFact.Received(submission.under(rules), token);
            case LogFact.Supplied(Information it) ->
                new LogFact.Supplied(new Information(
                        it.id(), it.submissionId(), it.subject(), it.suppliedAt(), rules, it.tokenSha256()));
            default -> fact;
        };
    }
}
