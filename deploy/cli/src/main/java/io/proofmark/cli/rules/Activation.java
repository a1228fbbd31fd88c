package io.proofmark.cli.rules;

import io.proofmark.cli.log.Fact;
import io.proofmark.cli.log.History;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.rules.RuleBook;
import java.util.function.BiConsumer;

/**
 * Asks for every submission that came in under older rules to be judged under an edition, once: what was asked for
 * before, when an activation was interrupted, is not asked for again.
 */
final class Activation {

    private final InForce rules;
    private final BiConsumer<String, String> ask;
    private long asked;
    private long passed;

    /** @param ask appends a request; takes the ids of a submission and of its subject */
    Activation(InForce rules, BiConsumer<String, String> ask) {
        this.rules = rules;
        this.ask = ask;
    }

    void request(History history) {
        for (String submission : history.submissions()) {
            if (history.about(submission).stream().map(Fact::fact).anyMatch(this::suffices)) {
                passed++;
            } else {
                ask.accept(submission, history.subject().key());
                asked++;
            }
        }
    }

    /** Submissions that were asked for. */
    long asked() {
        return asked;
    }

    /** Submissions that need not be judged again. */
    long passed() {
        return passed;
    }

    private boolean suffices(LogFact fact) {
        return switch (fact) {
            case LogFact.Received received ->
                !RuleBook.isNewer(rules, received.submission().rules());
            case LogFact.Rejudged rejudged ->
                !RuleBook.isNewer(rules, rejudged.request().rules());
            case LogFact.Measured _,
                    LogFact.Decided _,
                    LogFact.Withdrawn _,
                    LogFact.Supplied _,
                    LogFact.Seen _,
                    LogFact.Reported _ -> false;
        };
    }
}
