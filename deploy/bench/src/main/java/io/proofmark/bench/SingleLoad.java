package io.proofmark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One submission a request over connections that are always busy: each sends the next document when it has the answer to
 * the last. It shows the highest rate that the door takes; its answer times are those under that load.
 */
final class SingleLoad {

    /**
     * @param connections kept open
     * @param warmupSeconds sent before and not counted
     * @param seconds measured
     * @param most documents in all, warm-up included
     */
    record Settings(int connections, int warmupSeconds, int seconds, long most) {}

    private final Http http;
    private final Documents documents;
    private final Settings settings;

    private final AtomicLong next = new AtomicLong();
    private final Outcomes outcomes = new Outcomes();
    private final Timings answers = new Timings();

    SingleLoad(Http http, Documents documents, Settings settings) {
        this.http = http;
        this.documents = documents;
        this.settings = settings;
    }

    /** Rate of accepted submissions, answer times and counts by status of what was both sent and answered in the time. */
    List<Figure> run() {
        long from = Clock.now() + settings.warmupSeconds() * Clock.SECOND;
        long until = from + settings.seconds() * Clock.SECOND;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < settings.connections(); i++) {
                senders.execute(() -> send(from, until));
            }
        }
        long measured = Math.min(Clock.now(), until) - from;
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.rate("accepted submissions", accepted(), measured));
        figures.addAll(answers.figures("answer"));
        figures.addAll(outcomes.figures("status"));
        return figures;
    }

    boolean allAccepted() {
        return accepted() > 0 && accepted() == answers.count();
    }

    private long accepted() {
        return outcomes.count(Integer.toString(Answer.ACCEPTED));
    }

    private void send(long from, long until) {
        long n = next.getAndIncrement();
        while (n < settings.most() && Clock.now() < until) {
            byte[] document = documents.document(n);
            long sent = Clock.now();
            Answer answer = http.post(Paths.SUBMISSIONS, document).join();
            long answered = Clock.now();
            if (sent >= from && answered <= until) {
                answers.record(answered - sent);
                outcomes.add(answer.outcome());
            }
            n = next.getAndIncrement();
        }
    }
}
