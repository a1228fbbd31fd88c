package io.proofmark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Submissions at a fixed rate, whatever the answers do. All times count from the moment at which a submission was due,
 * so a system that stalls pays for every submission that had to wait, and not only for the one it stalled on.
 */
final class LatencyLoad {

    /**
     * @param rate submissions a second
     * @param warmupSeconds sent before at the same rate and not counted
     * @param seconds measured
     * @param sampleEvery the n-th of which submissions is looked up over HTTP; 0 for none
     * @param patienceSeconds how long after the last submission a verdict may still come
     */
    record Settings(int rate, int warmupSeconds, int seconds, int sampleEvery, int patienceSeconds) {

        long due(long number) {
            return number * Clock.SECOND / rate;
        }

        long uncounted() {
            return (long) rate * warmupSeconds;
        }

        long total() {
            return (long) rate * (warmupSeconds + seconds);
        }
    }

    private final Http intake;
    private final Verdicts verdicts;
    private final StatusPage page;
    private final Documents documents;
    private final Settings settings;

    private final Outcomes outcomes = new Outcomes();
    private final LongAdder sampled = new LongAdder();
    private final Timings late = new Timings();
    private final Timings answers = new Timings();
    private final Timings inTopic = new Timings();
    private final Timings overHttp = new Timings();

    LatencyLoad(Http intake, Verdicts verdicts, StatusPage page, Documents documents, Settings settings) {
        this.intake = intake;
        this.verdicts = verdicts;
        this.page = page;
        this.documents = documents;
        this.settings = settings;
    }

    /** Answer times, times to the verdict in the topic and over HTTP, and what did not come in time. */
    List<Figure> run() {
        long begin = Clock.now();
        long deadline = begin + settings.due(settings.total()) + settings.patienceSeconds() * Clock.SECOND;
        try (var polls = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> sent = sendAll(begin, deadline, polls);
            await(sent, deadline);
        }
        return figures();
    }

    boolean allSeen() {
        return accepted() == counted() && missing() == 0 && unseen() == 0;
    }

    private List<CompletableFuture<Void>> sendAll(long begin, long deadline, ExecutorService polls) {
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        for (long n = 0; n < settings.total(); n++) {
            byte[] document = documents.document(n);
            long due = begin + settings.due(n);
            Clock.waitUntil(due);
            if (n < settings.uncounted()) {
                var _ = intake.post(Paths.SUBMISSIONS, document);
                continue;
            }
            late.record(Clock.now() - due);
            boolean sample = settings.sampleEvery() > 0 && n % settings.sampleEvery() == 0;
            sent.add(intake.post(Paths.SUBMISSIONS, document).thenCompose(answer -> {
                answers.record(Clock.now() - due);
                outcomes.add(answer.outcome());
                return answer.accepted()
                        ? follow(answer, due, sample, deadline, polls)
                        : CompletableFuture.completedFuture(null);
            }));
        }
        return sent;
    }

    private CompletableFuture<Void> follow(
            Answer receipt, long due, boolean sample, long deadline, ExecutorService polls) {
        if (sample) {
            sampled.increment();
        }
        return verdicts.seen(receipt.text("subject")).thenAccept(seen -> {
            inTopic.record(seen.at() - due);
            if (sample) {
                String submission = receipt.text("id");
                polls.execute(() -> page.verdictSeen(submission, seen.position(), deadline)
                        .ifPresent(shown -> overHttp.record(shown - due)));
            }
        });
    }

    /** A verdict that does not come is counted as missing; a fault of the tool ends the run. */
    private static void await(List<CompletableFuture<Void>> sent, long deadline) {
        CompletableFuture<Void> all = CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new));
        try {
            all.completeOnTimeout(null, Math.max(0, deadline - Clock.now()), TimeUnit.NANOSECONDS)
                    .join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof BenchFault fault
                    ? fault
                    : new BenchFault("verdicts cannot be followed: " + cause, e);
        }
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.rate("due submissions", counted(), settings.seconds() * Clock.SECOND));
        figures.addAll(inTopic.figures("verdict in topic"));
        figures.addAll(overHttp.figures("verdict over HTTP"));
        figures.addAll(answers.figures("answer"));
        figures.addAll(late.figures("sent late by"));
        figures.add(Figure.count("no verdict in topic", missing()));
        figures.add(Figure.count("no verdict over HTTP", unseen()));
        figures.add(Figure.count("status pages asked for", page.asked()));
        figures.addAll(outcomes.figures("status"));
        return figures;
    }

    private long counted() {
        return settings.total() - settings.uncounted();
    }

    private long accepted() {
        return outcomes.count(Integer.toString(Answer.ACCEPTED));
    }

    private long missing() {
        return accepted() - inTopic.count();
    }

    private long unseen() {
        return sampled.sum() - overHttp.count();
    }
}
