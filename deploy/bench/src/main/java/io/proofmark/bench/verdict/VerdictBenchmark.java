package io.proofmark.bench.verdict;

import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import io.proofmark.verify.domain.Judge;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Proposal;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.rules.RuleBook;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Verdicts by the rules and the catalog in force, on an original and on a run that repeats it. */
@State(Scope.Benchmark)
public class VerdictBenchmark {

    private final Catalog catalog = Catalogs.current();
    private final Judge judge = new Judge(RuleBook.rules(RuleBook.CURRENT).orElseThrow());
    private final Submission row = Runs.of("first", List.of("4.0315", "4.0321", "4.0402"), "129.28", null);
    private final Submission run = Runs.of("second", List.of("4.1315", "4.1321", "4.1402"), "126.07", row.id());

    /** What is measured is the whole work: nothing fails on the way. */
    @Setup
    public void check() {
        if (original().proposal() != Proposal.PUBLISH
                || reproduction().proposal() != Proposal.PUBLISH_AS_REPRODUCTION) {
            throw new IllegalStateException(
                    original().reasons() + " " + reproduction().reasons());
        }
    }

    @Benchmark
    public Verdict original() {
        return judge.judge(row, new Original.None(), catalog);
    }

    @Benchmark
    public Verdict reproduction() {
        return judge.judge(run, new Original.Known(row), catalog);
    }
}
