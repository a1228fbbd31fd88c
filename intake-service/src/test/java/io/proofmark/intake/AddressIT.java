package io.proofmark.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.events.TextsWritten;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.testing.ProofmarkTestServers;
import io.proofmark.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ProofmarkTestServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@TestProfile(RateLimitIT.Limited.class)
class AddressIT {

    private static final int ADDRESSES = 200;
    private static final int PEERS = 20;
    private static final int PACKAGES = 6;
    private static final String REMAINING = "RateLimit-Remaining";
    private static final String AFTER_ONE = Integer.toString(RateLimitIT.LIMIT - 1);

    @ConfigProperty(name = "quarkus.log.file.path")
    Path log;

    @ConfigProperty(name = "proofmark.artifacts.folder")
    Path artifacts;

    @Test
    void shouldKeepNoAddress() throws SQLException, IOException, InterruptedException {
        List<String> named = IntStream.range(0, ADDRESSES)
                .mapToObj(n -> n % 2 == 0 ? "51.64.77." + n : "2a0e:77:%x:%x::9".formatted(n, n))
                .toList();
        List<String> peers =
                IntStream.range(0, PEERS).mapToObj(n -> "127.77.0." + (100 + n)).toList();

        for (String address : named) {
            assertThat(offer(from(address), document(null)).getHeader(REMAINING))
                    .isEqualTo(AFTER_ONE);
            offer(from(address), "{}").then().statusCode(422);
        }
        named.stream().limit(PACKAGES).forEach(address -> pack(from(address)));
        for (String peer : peers) {
            assertThat(offerAs(peer).headers().firstValue(REMAINING)).contains(AFTER_ONE);
        }

        String kept = kept();
        assertThat(Stream.of(named, peers).flatMap(List::stream).flatMap(AddressIT::spellings))
                .filteredOn(kept::contains)
                .isEmpty();
    }

    /** As it was sent, and as Java writes it. */
    private static Stream<String> spellings(String address) {
        return Stream.of(address, InetAddress.ofLiteral(address).getHostAddress());
    }

    @Test
    void shouldTellWithinARowWhatCameFromOneAddress() {
        String row = submit("51.65.1.1", null);

        List<@Nullable String> codes = Stream.of("51.65.1.1", "51.65.1.2", "192.168.1.1")
                .map(address -> code(submit(address, row)))
                .toList();

        assertThat(codes).doesNotHaveDuplicates().startsWith(code(row)).endsWith((String) null);
        assertThat(code(submit("51.65.1.1", null))).matches("[0-9a-f]{64}").isNotEqualTo(code(row));
    }

    /** The code that lies with the texts of a submission. */
    private static @Nullable String code(String submission) {
        try (LogContents contents = new LogContents()) {
            return contents.records(Topics.TEXTS).stream()
                    .filter(record -> LogContents.key(record).equals(submission))
                    .map(record -> (TextsWritten) LogContents.event(record))
                    .toList()
                    .getLast()
                    .getAddress();
        }
    }

    /** Everything that this service leaves behind: tables, topics, files, the log of the process. */
    private String kept() throws SQLException, IOException {
        List<String> texts = new ArrayList<>(tables());
        try (LogContents contents = new LogContents()) {
            for (Topic topic : List.of(Topics.SUBMISSIONS, Topics.SUBMISSIONS_BULK, Topics.TEXTS)) {
                contents.records(topic).forEach(record -> {
                    texts.add(LogContents.key(record));
                    texts.add(new String(record.value(), ISO_8859_1));
                    record.headers().forEach(header -> texts.add(new String(header.value(), ISO_8859_1)));
                });
            }
        }
        try (Stream<Path> files = Files.walk(artifacts)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(file.toString());
                texts.add(Files.readString(file, ISO_8859_1));
            }
        }
        texts.add(Files.readString(log));
        return String.join("\n", texts);
    }

    private static List<String> tables() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = RealServers.shared().dataSource("intake").getConnection();
                Statement statement = connection.createStatement()) {
            for (String table :
                    column(statement, "select tablename from pg_tables where schemaname = current_schema()")) {
                rows.addAll(column(statement, "select t::text from \"%s\" t".formatted(table)));
            }
        }
        assertThat(rows).hasSizeGreaterThan(ADDRESSES);
        return rows;
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static HttpResponse<String> offerAs(String peer) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(peer))
                .build()) {
            URI door = URI.create("http://127.0.0.1:%d/v1/submissions".formatted(RestAssured.port));
            return client.send(
                    HttpRequest.newBuilder(door)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(document(null)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String submit(String address, @Nullable String row) {
        return offer(from(address), document(row))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static io.restassured.response.Response offer(RequestSpecification request, String document) {
        return request.contentType("application/json").body(document).post("/v1/submissions");
    }

    private static void pack(RequestSpecification request) {
        request.multiPart("submission", "submission.json", PumaPackage.submission(UUID.randomUUID()))
                .multiPart("predictions", "predictions.jsonl", PumaPackage.PREDICTIONS)
                .post("/v1/submissions/puma")
                .then()
                .statusCode(202);
    }

    private static RequestSpecification from(String forwardedFor) {
        return given().header("X-Forwarded-For", forwardedFor);
    }

    private static String document(@Nullable String row) {
        String run = Fixtures.SPEED.replace("rig-1", "rig-" + UUID.randomUUID());
        return row == null ? run : run.replaceFirst("\\{", "{\"reproduces\": \"" + row + "\",");
    }
}
