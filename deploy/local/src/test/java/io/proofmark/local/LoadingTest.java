package io.proofmark.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.proofmark.local.servers.Ports;
import io.proofmark.local.servers.ServerFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingTest {

    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private final Console console = new Console(
            new PrintStream(new ByteArrayOutputStream()),
            new PrintStream(complaints, true, UTF_8),
            new AtomicBoolean(),
            Instant.EPOCH);
    private HttpServer door;
    private String received = "";
    private Path file;

    @TempDir
    private Path folder;

    @BeforeEach
    void openDoor() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.start();
        file = Files.writeString(folder.resolve("some.ndjson"), "{\"a\":1}\n{\"b\":2}\n");
    }

    @AfterEach
    void closeDoor() {
        door.stop(0);
    }

    @Test
    void shouldCountLinesAndTellTheRefused() {
        answer(200, "{\"line\":1,\"status\":202}\n{\"line\":2,\"status\":422,\"problem\":{\"title\":\"no kind\"}}\n");

        Loading.Summary summary = loading().load(file);

        assertThat(summary).isEqualTo(new Loading.Summary(1, 1));
        assertThat(received).isEqualTo("application/x-ndjson {\"a\":1}\n{\"b\":2}\n");
        assertThat(complaints.toString(UTF_8)).contains("some.ndjson line 2 is refused: {\"title\":\"no kind\"}");
    }

    @Test
    void shouldSayWhyWhenTheDoorRefusesTheStream() {
        answer(503, "{\"title\":\"the broker is away\"}");

        assertThatThrownBy(() -> loading().load(file))
                .isInstanceOf(ServerFault.class)
                .hasMessageContaining("some.ndjson is refused: HTTP 503 {\"title\":\"the broker is away\"}");
    }

    @Test
    void shouldSayThatNobodyAnswersWhenTheSystemIsDown() {
        var nowhere = new Loading("http://127.0.0.1:" + Ports.free(), console);

        assertThatThrownBy(() -> nowhere.load(file)).hasMessageContaining("is the system up?");
    }

    @Test
    void shouldNameTheFileWhenItCannotBeRead() {
        assertThatThrownBy(() -> loading().load(folder.resolve("absent.ndjson")))
                .hasMessageContaining("absent.ndjson cannot be read");
    }

    private Loading loading() {
        return new Loading("http://127.0.0.1:" + door.getAddress().getPort(), console);
    }

    private void answer(int status, String body) {
        door.createContext("/v1/submissions", exchange -> {
            received = exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            exchange.sendResponseHeaders(status, 0);
            try (var out = exchange.getResponseBody()) {
                out.write(body.getBytes(UTF_8));
            }
        });
    }
}
