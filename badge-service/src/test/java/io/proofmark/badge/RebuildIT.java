package io.proofmark.badge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.proofmark.events.FeedbackGiven;
import io.proofmark.events.SubmissionWithdrawn;
import io.proofmark.events.Topics;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RebuildIT {

    private static final String WAIT_FOR = "Proofmark-Wait-For";

    @Inject
    LogFeed log;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @ConfigProperty(name = "proofmark.registry.url")
    String registry;

    @TestHTTPResource("/")
    URI service;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void shouldSwapUnnoticedWhileOthersReadAndWrite() throws Exception {
        List<String> rows =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(100).toList();
        rows.forEach(row -> log.append(Topics.STANDINGS, row, Events.standing(row, 1, "community-submitted")));
        String last = log.append(Topics.STANDINGS, rows.getLast(), Events.standing(rows.getLast(), 2, "reproduced"));
        given().header(WAIT_FOR, last)
                .get("/v1/rows/{id}", rows.getLast())
                .then()
                .statusCode(200);
        var stop = new AtomicBoolean();
        var asked = new AtomicInteger();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();

        List<Future<?>> traffic = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < 4; reader++) {
                traffic.add(threads.submit(() -> read(rows, stop, asked, wrong)));
            }
            traffic.add(threads.submit(() -> write(rows, stop)));
            int first = rebuild();
            int second = rebuild();
            int readBefore = asked.get();
            await().atMost(Duration.ofSeconds(20)).until(() -> asked.get() > readBefore + 100);
            stop.set(true);
            for (Future<?> one : traffic) {
                one.get();
            }

            assertThat(List.of(first, second)).as(said()).containsOnly(Rebuild.CONFIRMED);
        }

        assertThat(wrong).isEmpty();
        String row = rows.getFirst();
        String position =
                log.append(Topics.STANDINGS, row, Events.standing(row, 1_000_000, "independently-reproduced"));
        given().header(WAIT_FOR, position)
                .get("/v1/rows/{id}", row)
                .then()
                .statusCode(200)
                .body("badge", equalTo("independently-reproduced"));
    }

    @Test
    void shouldAgreeWhenTheSameWasAskedForTwice() {
        String row = UUID.randomUUID().toString();
        log.append(Topics.STANDINGS, row, Events.standing(row, 1, "community-submitted"));
        var withdrawn = Events.withdrawn(row);
        var feedback = Events.feedback(UUID.randomUUID().toString(), row);
        log.append(Topics.SUBMISSIONS, row, withdrawn);
        log.append(Topics.SUBMISSIONS, row, feedback);
        log.append(
                Topics.SUBMISSIONS,
                row,
                SubmissionWithdrawn.newBuilder(withdrawn)
                        .setWithdrawnAt(Events.TIME.plusSeconds(900))
                        .build());
        String position = log.append(
                Topics.SUBMISSIONS,
                row,
                FeedbackGiven.newBuilder(feedback)
                        .setGivenAt(Events.TIME.plusSeconds(900))
                        .build());
        given().header(WAIT_FOR, position).get("/v1/rows/{id}", row).then().statusCode(200);

        assertThat(rebuild()).as(said()).isEqualTo(Rebuild.CONFIRMED);
    }

    @Test
    void shouldNameRowsThatDifferAndMendThem() throws SQLException {
        String changed = UUID.randomUUID().toString();
        String missing = UUID.randomUUID().toString();
        String invented = UUID.randomUUID().toString();
        log.append(Topics.STANDINGS, changed, Events.standing(changed, 1, "community-submitted"));
        String position = log.append(Topics.STANDINGS, missing, Events.standing(missing, 1, "community-submitted"));
        given().header(WAIT_FOR, position).get("/v1/rows/{id}", missing).then().statusCode(200);
        given().get("/v1/rows/{id}", changed).then().statusCode(200);
        execute("update standing set badge = 'reproduced' where id = '" + changed + "'");
        execute("insert into standing select '" + invented
                + "', version, state, kind, benchmark, model, hardware, quant,"
                + " runtime, badge, tier, confidence, published_at, document, external_id from standing where id = '"
                + missing + "'");
        execute("delete from standing where id = '" + missing + "'");

        int differed = rebuild();

        assertThat(differed).as(said()).isEqualTo(Rebuild.DIFFERED);
        assertThat(said())
                .contains(
                        "another digest: standing",
                        "standing {\"id\": \"" + changed + "\"} changed",
                        "standing {\"id\": \"" + missing + "\"} missing",
                        "standing {\"id\": \"" + invented + "\"} invented",
                        "3 rows differed");
        given().get("/v1/rows/{id}", missing).then().statusCode(200);
        given().get("/v1/rows/{id}", invented).then().statusCode(404);
        assertThat(rebuild()).as(said()).isEqualTo(Rebuild.CONFIRMED);
    }

    @Test
    void shouldTidyUpAfterOneThatWasKilled() throws SQLException {
        execute("create schema badge_next create table position (half int)");
        execute("create schema badge_before create table text (erased text)");

        int code = rebuild();

        assertThat(code).as(said()).isEqualTo(Rebuild.CONFIRMED);
        assertThat(schemas()).containsExactly("badge");
    }

    @Test
    void shouldLeaveNothingHalfMadeWhenItCannotGoOn() throws SQLException {
        String row = UUID.randomUUID().toString();
        String position = log.append(Topics.STANDINGS, row, Events.standing(row, 1, "community-submitted"));
        given().header(WAIT_FOR, position).get("/v1/rows/{id}", row).then().statusCode(200);

        int code = rebuild("http://127.0.0.1:1/no-registry");

        assertThat(code).as(said()).isEqualTo(Rebuild.IMPOSSIBLE);
        assertThat(schemas()).containsExactly("badge");
    }

    @Test
    void shouldSaySoWhenTheLogEndsBeforeTheTables() throws SQLException {
        String row = UUID.randomUUID().toString();
        String position = log.append(Topics.STANDINGS, row, Events.standing(row, 1, "community-submitted"));
        given().header(WAIT_FOR, position).get("/v1/rows/{id}", row).then().statusCode(200);
        String ahead = "update position set next_offset = next_offset %s 1000000 where topic = '"
                + Topics.STANDINGS.name() + "'";
        execute(ahead.formatted("+"));

        int code = rebuild();

        execute(ahead.formatted("-"));
        assertThat(code).isEqualTo(Rebuild.IMPOSSIBLE);
        assertThat(said()).contains(Topics.STANDINGS.name(), "is this the log of these tables?");
        assertThat(schemas()).containsExactly("badge");
    }

    @Test
    void shouldSayWhatIsNotSet() {
        var complaints = new ByteArrayOutputStream();

        int code = Rebuild.run(Map.of(), System.out, new PrintStream(complaints, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(Rebuild.IMPOSSIBLE);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("QUARKUS_DATASOURCE_USERNAME is not set");
    }

    private int rebuild() {
        return rebuild(registry);
    }

    private int rebuild(String registryUrl) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Rebuild.run(
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl,
                        "QUARKUS_DATASOURCE_USERNAME", user,
                        "QUARKUS_DATASOURCE_PASSWORD", password,
                        "KAFKA_BOOTSTRAP_SERVERS", bootstrap,
                        "PROOFMARK_REGISTRY_URL", registryUrl),
                out,
                out);
    }

    private List<String> schemas() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select nspname from pg_namespace where nspname like 'badge%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void read(List<String> rows, AtomicBoolean stop, AtomicInteger asked, Queue<String> wrong) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; !stop.get(); i++) {
                for (String path : List.of(
                        "v1/rows/" + rows.get(i % rows.size()),
                        "v1/rows?limit=1",
                        "badges/rows/" + rows.get(i % rows.size()) + ".json",
                        "")) {
                    HttpResponse<String> answer = client.send(
                            HttpRequest.newBuilder(service.resolve(path)).build(),
                            HttpResponse.BodyHandlers.ofString());
                    asked.incrementAndGet();
                    if (answer.statusCode() != 200 || answer.body().contains("\"items\":[]")) {
                        wrong.add(path + " " + answer.statusCode() + " " + answer.body());
                    }
                }
            }
        } catch (Exception e) {
            wrong.add(e.toString());
        }
    }

    private void write(List<String> rows, AtomicBoolean stop) {
        for (int version = 10; !stop.get(); version++) {
            String row = rows.get(version % rows.size());
            log.append(Topics.STANDINGS, row, Events.standing(row, version, "reproduced"));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
