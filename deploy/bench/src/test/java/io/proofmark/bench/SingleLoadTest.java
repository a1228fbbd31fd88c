package io.proofmark.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SingleLoadTest {

    private static final Documents DOCUMENTS = new Documents("test1");

    private final AtomicInteger requests = new AtomicInteger();
    private final Set<String> bodies = ConcurrentHashMap.newKeySet();
    private final Set<Integer> ports = ConcurrentHashMap.newKeySet();

    @Test
    void shouldCountByStatusWhenSomeAreRefused() throws IOException {
        try (FakeDoor door = door();
                Http http = new Http(door.address(), 4)) {
            SingleLoad load = new SingleLoad(http, DOCUMENTS, new SingleLoad.Settings(4, 0, 60, 100));

            Map<String, Number> figures = byName(load.run());

            assertThat(figures)
                    .containsEntry("status 202", 75L)
                    .containsEntry("status 422", 25L)
                    .containsEntry("answer, measured", 100L);
            assertThat(bodies).hasSize(100);
            assertThat(ports).hasSizeLessThanOrEqualTo(4);
            assertThat(load.allAccepted()).isFalse();
        }
    }

    @Test
    void shouldCountNothingWhenAllWasSentInTheWarmUp() throws IOException {
        try (FakeDoor door = door();
                Http http = new Http(door.address(), 4)) {
            SingleLoad load = new SingleLoad(http, DOCUMENTS, new SingleLoad.Settings(4, 60, 1, 20));

            Map<String, Number> figures = byName(load.run());

            assertThat(figures).containsEntry("answer, measured", 0L).doesNotContainKey("status 202");
            assertThat(requests).hasValue(20);
        }
    }

    @Test
    void shouldSayWhyWhenNobodyAnswers() throws IOException {
        FakeDoor door = door();
        door.close();
        try (Http http = new Http(door.address(), 1)) {
            SingleLoad load = new SingleLoad(http, DOCUMENTS, new SingleLoad.Settings(1, 0, 60, 3));

            List<Figure> figures = load.run();

            assertThat(figures).anySatisfy(figure -> {
                assertThat(figure.name()).startsWith("status none: ").contains("Connect");
                assertThat(figure.value()).isEqualTo(3L);
            });
        }
    }

    private FakeDoor door() throws IOException {
        return new FakeDoor(exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            ports.add(exchange.getRemoteAddress().getPort());
            FakeDoor.answer(exchange, requests.getAndIncrement() % 4 == 3 ? 422 : 202, "{}");
        });
    }

    static Map<String, Number> byName(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.value() != null)
                .collect(Collectors.toMap(Figure::name, Figure::value));
    }
}
