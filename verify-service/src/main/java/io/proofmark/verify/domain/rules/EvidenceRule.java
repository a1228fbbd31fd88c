package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Benchmark;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Texts;
import java.util.ArrayList;
import java.util.List;

/** A score is public only with a log on a listed host, a listed runner, the command, and somebody to ask. */
final class EvidenceRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.EVIDENCE,
                    "Evidence of a score",
                    "Does a score come with a log on a listed host, a listed runner, the command, and somebody to ask?")
            .pass("it does")
            .fail("something is missing: not public before it is given")
            .notApplicable("asked of scores only")
            .limit(Limit.each("benchmarks.*.logHosts", "hosts"))
            .limit(Limit.each("benchmarks.*.runners", "scripts"))
            .readOn("/v1/benchmarks");

    @Override
    public Check check(Inquiry inquiry) {
        if (inquiry.submission().kind() != Kind.SCORE) {
            return Check.notApplicable(Rules.EVIDENCE, "asked of scores only");
        }
        List<String> lacking = lacking(inquiry);
        return lacking.isEmpty()
                ? Check.pass(Rules.EVIDENCE, "log, runner, command, alias and contact are given")
                : Check.fail(Rules.EVIDENCE, "not public before these are given: " + String.join(", ", lacking));
    }

    private static List<String> lacking(Inquiry inquiry) {
        Texts texts = inquiry.submission().texts();
        List<String> lacking = new ArrayList<>();
        boolean hosts = inquiry.benchmark()
                .map(Benchmark::logHosts)
                .filter(list -> !list.isEmpty())
                .isPresent();
        boolean runners = inquiry.benchmark()
                .map(Benchmark::runners)
                .filter(list -> !list.isEmpty())
                .isPresent();
        if (hosts ? !texts.names(Texts.LOG_URL) : !texts.given(Texts.LOG_URL)) {
            lacking.add("a log on a listed host (" + Texts.LOG_URL + ")");
        }
        if (runners ? !texts.names(Texts.RUNNER) : !texts.given(Texts.RUNNER)) {
            lacking.add("a listed runner (" + Texts.RUNNER + ")");
        }
        for (String pointer : List.of(Texts.COMMAND, Texts.ALIAS, Texts.CONTACT)) {
            if (!texts.given(pointer)) {
                lacking.add(pointer);
            }
        }
        return lacking;
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
