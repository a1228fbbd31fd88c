package io.proofmark.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StreamLoadTest {

    private static final Documents DOCUMENTS = new Documents("test1");

    private final Set<String> lines = new HashSet<>();

    @Test
    void shouldReadAnswersWhileWritingWhenServerAnswersLineByLine() throws IOException {
        // 20,000 answers of 300 bytes fill every buffer between the two if nobody reads them.
        String padding = "x".repeat(300);
        try (FakeDoor door = new FakeDoor(lineByLine(n -> answer(n, 202, padding)));
                Http http = new Http(door.address(), 1)) {
            StreamLoad load = new StreamLoad(http, DOCUMENTS, 20_000);

            Map<String, Number> figures = SingleLoadTest.byName(load.run());

            assertThat(figures)
                    .containsEntry("acknowledged", 20_000L)
                    .containsEntry("refused", 0L)
                    .containsEntry("not answered", 0L)
                    .containsEntry("out of order", 0L);
            assertThat(lines).hasSize(20_000);
            assertThat(load.allAcknowledged()).isTrue();
        }
    }

    @Test
    void shouldCountRefusedAndMisplacedLinesWhenAnswersSaySo() throws IOException {
        try (FakeDoor door = new FakeDoor(lineByLine(n -> switch (n) {
                    case 3 -> answer(3, 422, "");
                    case 5 -> answer(6, 202, "");
                    case 7 -> "no answer\n";
                    default -> answer(n, 202, "");
                }));
                Http http = new Http(door.address(), 1)) {
            StreamLoad load = new StreamLoad(http, DOCUMENTS, 10);

            Map<String, Number> figures = SingleLoadTest.byName(load.run());

            assertThat(figures)
                    .containsEntry("acknowledged", 8L)
                    .containsEntry("refused", 2L)
                    .containsEntry("out of order", 2L)
                    .containsEntry("status 422", 1L)
                    .containsEntry("status unreadable", 1L);
            assertThat(load.allAcknowledged()).isFalse();
        }
    }

    @Test
    void shouldCountMissingAnswersWhenServerEndsEarly() throws IOException {
        try (FakeDoor door = new FakeDoor(lineByLine(n -> n > 6 ? "" : answer(n, 202, "")));
                Http http = new Http(door.address(), 1)) {
            StreamLoad load = new StreamLoad(http, DOCUMENTS, 10);

            Map<String, Number> figures = SingleLoadTest.byName(load.run());

            assertThat(figures).containsEntry("acknowledged", 6L).containsEntry("not answered", 4L);
        }
    }

    @Test
    void shouldGiveTheProblemWhenStreamIsRefusedAsAWhole() throws IOException {
        try (FakeDoor door = new FakeDoor(exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    FakeDoor.answer(exchange, 503, "broker away");
                });
                Http http = new Http(door.address(), 1)) {
            StreamLoad load = new StreamLoad(http, DOCUMENTS, 10);

            assertThatThrownBy(load::run)
                    .isInstanceOf(BenchFault.class)
                    .hasMessageContaining("503")
                    .hasMessageContaining("broker away");
        }
    }

    private HttpHandler lineByLine(IntFunction<String> answers) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (exchange;
                    BufferedReader reader =
                            new BufferedReader(new InputStreamReader(exchange.getRequestBody(), UTF_8))) {
                answerAll(exchange, reader, answers);
            }
        };
    }

    private void answerAll(HttpExchange exchange, BufferedReader reader, IntFunction<String> answers)
            throws IOException {
        int n = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            n++;
            exchange.getResponseBody().write(answers.apply(n).getBytes(UTF_8));
        }
        exchange.getResponseBody().close();
    }

    private static String answer(int line, int status, String padding) {
        return "{\"line\":%d,\"status\":%d,\"id\":\"%s\"}%n".formatted(line, status, padding);
    }
}
