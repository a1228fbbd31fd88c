package io.proofmark.badge.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.events.RulingMade;
import io.proofmark.events.Topics;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The limits of the live feed, which are small here. */
@QuarkusTest
@TestProfile(LiveLimitsIT.Small.class)
@Timeout(300)
class LiveLimitsIT {

    private static final String LAST = "Last-Event-ID";
    private static final Duration LONGER_THAN_THE_REACH = Duration.ofSeconds(120);

    @Inject
    LogFeed log;

    @TestHTTPResource("/v1/events")
    URI feed;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String row = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        http.shutdownNow();
    }

    @Test
    void shouldSayThatACursorIsTooOld() throws Exception {
        String cursor = cursorNow();

        log.append(Topics.STANDINGS, row, Events.standing(row, 1, "reproduced"));
        await().atMost(LONGER_THAN_THE_REACH)
                .until(() -> given().header(LAST, cursor).head("/v1/events").statusCode() == 410);

        given().header(LAST, cursor)
                .get("/v1/events")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:proofmark:problem:cursor-too-old"));
    }

    @Test
    void shouldRefuseACursorFromTheFuture() throws Exception {
        byte[] cursor = Base64.getUrlDecoder().decode(cursorNow());
        cursor[cursor.length - 1]++;

        refused(cursor);
    }

    @Test
    void shouldRefuseACursorOfAnotherLog() throws Exception {
        byte[] cursor = Base64.getUrlDecoder().decode(cursorNow());
        cursor[1] ^= 1;

        refused(cursor);
    }

    @Test
    void shouldCutOffWhoDoesNotReadAndGoOnFromTheCursorThatWasLastRead() throws Exception {
        int versions = 600;
        List<Integer> seen = new ArrayList<>();
        String cursor;
        try (Socket idle = idle()) {
            IntStream.rangeClosed(1, versions).forEach(version -> log.append(Topics.VERDICTS, row, heavy(version)));
            // One reader is served at a time, so another one is only when this one was cut off.
            await().atMost(LONGER_THAN_THE_REACH).until(() -> {
                try (LiveClient other = LiveClient.connect(http, feed, "")) {
                    return other.status() == 200;
                }
            });
            cursor = drain(idle, seen);
        }

        int before = seen.size();
        try (LiveClient client = served(cursor)) {
            while (seen.isEmpty() || seen.getLast() < versions) {
                seen.add(version(client.next().data()));
            }
        }

        assertThat(before).isPositive().isLessThan(versions);
        assertThat(seen).isEqualTo(IntStream.rangeClosed(1, versions).boxed().toList());
    }

    private void refused(byte[] cursor) {
        given().header(LAST, new String(Base64.getUrlEncoder().withoutPadding().encode(cursor), US_ASCII))
                .get("/v1/events")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:proofmark:problem:cursor-unknown"));
    }

    private String cursorNow() throws IOException, InterruptedException {
        try (LiveClient client = served("")) {
            return client.cursor();
        }
    }

    /** A reader, as soon as the one before it is gone. */
    private LiveClient served(String cursor) throws IOException, InterruptedException {
        return await().atMost(LONGER_THAN_THE_REACH)
                .until(
                        () -> LiveClient.connect(http, URI.create(feed + "?row=" + row), cursor),
                        client -> client.status() == 200);
    }

    /** Asks for the feed and reads no more of it than that it comes, as soon as no other reader is served. */
    private Socket idle() {
        return await().atMost(LONGER_THAN_THE_REACH).until(this::asking, LiveLimitsIT::isServed);
    }

    private Socket asking() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout((int) LONGER_THAN_THE_REACH.toMillis());
        socket.connect(new InetSocketAddress(feed.getHost(), feed.getPort()));
        String request = "GET /v1/events?row=" + row + " HTTP/1.1\r\nHost: " + feed.getAuthority() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        return socket;
    }

    private static boolean isServed(Socket socket) {
        try {
            byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            boolean served = new String(start, US_ASCII).endsWith("200");
            if (!served) {
                socket.close();
            }
            return served;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what was on its way when the connection was closed: versions, and the cursor after the last of them. */
    private static String drain(Socket socket, List<Integer> versions) throws IOException {
        StringBuilder all = new StringBuilder();
        byte[] some = new byte[1 << 16];
        try {
            for (int read = socket.getInputStream().read(some);
                    read >= 0;
                    read = socket.getInputStream().read(some)) {
                all.append(new String(some, 0, read, UTF_8));
            }
        } catch (SocketException e) {
            // Closed without farewell: what came before it counts.
            assertThat(e).hasMessageContaining("reset");
        }
        String cursor = "";
        for (String block : all.substring(0, all.lastIndexOf("\n\n") + 1).split("\n\n")) {
            String id = "";
            for (String line : block.split("\n")) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    versions.add(version(line.substring(5)));
                }
            }
            cursor = id.isEmpty() ? cursor : id;
        }
        return cursor;
    }

    private static int version(String data) {
        return JsonPath.from(data).getInt("ruling.caseVersion");
    }

    /** Twenty thousand bytes long; all of them are more than what a connection holds unread. */
    private RulingMade heavy(int version) {
        return Events.ruling(row, version, "queued", "why ".repeat(5000));
    }

    /** Small limits. */
    public static final class Small implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "proofmark.live.reach", "20s",
                    "proofmark.live.patience", "1s",
                    "proofmark.live.readers", "1",
                    "proofmark.live.keep-alive", "1s");
        }
    }
}
