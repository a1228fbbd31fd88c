package io.proofmark.badge.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.events.Topics;
import io.proofmark.log.Position;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Timeout(180)
class EventResourceIT {

    private static final int DISCONNECTS = 1000;

    @Inject
    LogFeed log;

    @TestHTTPResource("/v1/events")
    URI feed;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @ConfigProperty(name = "proofmark.registry.url")
    String registry;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        http.shutdownNow();
    }

    @Test
    void shouldLoseAndReorderNothingInAThousandDisconnects() throws Exception {
        List<String> rows =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(20).toList();
        int versions = 125;
        var random = new Random(7);
        Map<String, List<Integer>> seen = new HashMap<>();
        String cursor;
        try (LiveClient client = LiveClient.connect(http, feed, "")) {
            cursor = client.cursor();
        }
        int disconnects = 1;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing = threads.submit(() -> IntStream.rangeClosed(1, versions)
                    .forEach(version -> rows.forEach(row ->
                            log.append(Topics.STANDINGS, row, Events.standing(row, version, "community-submitted")))));
            int left = rows.size() * versions;
            while (left > 0) {
                try (LiveClient client = LiveClient.connect(http, feed, cursor)) {
                    for (int take = Math.min(left, random.nextInt(5)); take > 0; take--) {
                        var data = JsonPath.from(client.next().data());
                        seen.computeIfAbsent(data.getString("row"), row -> new ArrayList<>())
                                .add(data.getInt("standing.version"));
                        left--;
                    }
                    cursor = client.cursor();
                }
                disconnects++;
            }
            writing.get();
        }

        List<Integer> all = IntStream.rangeClosed(1, versions).boxed().toList();
        assertThat(disconnects).isGreaterThanOrEqualTo(DISCONNECTS);
        assertThat(seen).containsOnlyKeys(rows);
        assertThat(seen.values()).allSatisfy(ofRow -> assertThat(ofRow).isEqualTo(all));
    }

    @Test
    void shouldTellOfOneRowAndOneTypeOnly() throws Exception {
        String row = UUID.randomUUID().toString();
        URI wanted = URI.create(feed + "?type=ruling,standing&row=" + row);
        try (LiveClient client = LiveClient.connect(http, wanted, "")) {
            log.append(Topics.VERDICTS, row, Events.verdict(row, row, "publish"));
            log.append(Topics.VERDICTS, row, Events.ruling(row, 1, "published", "fine"));
            log.append(Topics.STANDINGS, "another", Events.standing("another", 1, "reproduced"));
            String position = log.append(Topics.STANDINGS, row, Events.standing(row, 1, "reproduced"));

            List<LiveClient.Event> events = List.of(client.next(), client.next());

            assertThat(events).extracting(LiveClient.Event::name).containsExactlyInAnyOrder("ruling", "standing");
            String standing = events.stream()
                    .filter(it -> it.name().equals("standing"))
                    .findFirst()
                    .orElseThrow()
                    .data();
            assertThat(JsonPath.from(standing).getString("position")).isEqualTo(position);
            assertThat(JsonPath.from(standing).getString("standing.badge")).isEqualTo("reproduced");
            assertThat(client.answer().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(client.answer().headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void shouldShowNothingBeforeItIsCommitted() throws Exception {
        String pending = UUID.randomUUID().toString();
        try (var codec = new EventCodec(registry);
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap, "transactional.id", "test-" + pending),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
                LiveClient client = LiveClient.connect(http, feed, "")) {
            producer.initTransactions();
            producer.beginTransaction();
            var sent = producer.send(new EventRecords(codec, "/proofmark/test")
                            .record(
                                    Topics.STANDINGS,
                                    pending,
                                    "id",
                                    Events.TIME,
                                    Events.standing(pending, 1, "reproduced"),
                                    null))
                    .get();

            String committed = rowElsewhereThan(sent.partition());
            assertThat(row(client.next())).isEqualTo(committed);

            producer.commitTransaction();
            assertThat(row(client.next())).isEqualTo(pending);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AQAB", "AQIDBAUGBwgJCgsMDQ4PEA"})
    void shouldRefuseCursorThatItNeverGave(String cursor) {
        given().header("Last-Event-ID", cursor)
                .get("/v1/events")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:proofmark:problem:cursor-unknown"));
        given().queryParam("after", cursor).get("/v1/events").then().statusCode(400);
    }

    @Test
    void shouldRefuseUnknownType() {
        given().get("/v1/events?type=rumour").then().statusCode(400).body("detail", notNullValue());
    }

    @Test
    void shouldAnswerHeadAtOnce() {
        given().head("/v1/events").then().statusCode(200);
    }

    /** Appends standings of new rows until one lies in another partition, and names that one. */
    private String rowElsewhereThan(int partition) {
        while (true) {
            String row = UUID.randomUUID().toString();
            var position = Position.parse(log.append(Topics.STANDINGS, row, Events.standing(row, 1, "reproduced")));
            if (position.partition() != partition) {
                return row;
            }
        }
    }

    private static String row(LiveClient.Event event) {
        return JsonPath.from(event.data()).getString("row");
    }
}
