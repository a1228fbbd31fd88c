package io.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LatencyLoadTest {

    private static final Verdicts AT_ONCE =
            _ -> CompletableFuture.completedFuture(new Verdicts.Seen(Clock.now(), "verdicts/0@0"));
    private static final Verdicts NEVER = _ -> new CompletableFuture<>();

    private final AtomicInteger submissions = new AtomicInteger();
    private final Map<String, Integer> looks = new ConcurrentHashMap<>();

    @Test
    void shouldFollowEachAndLookUpOneInTenWhenVerdictsCome() throws IOException {
        try (FakeDoor door = new FakeDoor(this::submitOrShow);
                Http http = new Http(door.address(), 8)) {
            LatencyLoad load = load(http, AT_ONCE, new LatencyLoad.Settings(100, 1, 1, 10, 10));

            Map<String, Number> figures = SingleLoadTest.byName(load.run());

            assertThat(figures)
                    .containsEntry("verdict in topic, measured", 100L)
                    .containsEntry("verdict over HTTP, measured", 10L)
                    .containsEntry("no verdict in topic", 0L)
                    .containsEntry("no verdict over HTTP", 0L)
                    .containsEntry("status pages asked for", 30L)
                    .containsEntry("status 202", 100L);
            assertThat(submissions).hasValue(200);
            assertThat(load.allSeen()).isTrue();
        }
    }

    @Test
    void shouldCountAsMissingWhenNoVerdictComesInTime() throws IOException {
        try (FakeDoor door = new FakeDoor(this::accept);
                Http http = new Http(door.address(), 8)) {
            LatencyLoad load = load(http, NEVER, new LatencyLoad.Settings(20, 0, 1, 0, 1));

            Map<String, Number> figures = SingleLoadTest.byName(load.run());

            assertThat(figures).containsEntry("no verdict in topic", 20L).doesNotContainKey("verdict in topic, median");
            assertThat(load.allSeen()).isFalse();
        }
    }

    @Test
    void shouldChargeTheWaitToEachSubmissionWhenServerStalls() throws IOException {
        // One connection and 20 ms an answer: 100 submissions due in a second take two, the last waits about one.
        HttpHandler slow = exchange -> {
            Clock.waitUntil(Clock.now() + 20 * Clock.MILLISECOND);
            accept(exchange);
        };
        try (FakeDoor door = new FakeDoor(slow);
                Http http = new Http(door.address(), 1)) {
            LatencyLoad load = load(http, AT_ONCE, new LatencyLoad.Settings(100, 0, 1, 0, 10));

            Map<String, Number> figures = SingleLoadTest.byName(load.run());

            assertThat(figures.get("answer, max").doubleValue()).isGreaterThan(900);
            assertThat(figures.get("answer, median").doubleValue()).isGreaterThan(400);
        }
    }

    private static LatencyLoad load(Http http, Verdicts verdicts, LatencyLoad.Settings settings) {
        return new LatencyLoad(http, verdicts, new StatusPage(http, 1), new Documents("test1"), settings);
    }

    /** A state shows its verdict at the third look: 404 first, then without one. */
    private void submitOrShow(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals(Paths.SUBMISSIONS)) {
            accept(exchange);
            return;
        }
        switch (looks.merge(path, 1, Integer::sum)) {
            case 1 -> FakeDoor.answer(exchange, 404, "{}");
            case 2 -> FakeDoor.answer(exchange, 200, "{\"verdict\":null}");
            default -> FakeDoor.answer(exchange, 200, "{\"verdict\":{}}");
        }
    }

    private void accept(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        int n = submissions.getAndIncrement();
        FakeDoor.answer(exchange, 202, "{\"id\":\"i%d\",\"subject\":\"s%d\"}".formatted(n, n));
    }
}
