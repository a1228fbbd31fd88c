package io.proofmark.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofmark.testing.ProofmarkTestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A caller that goes away is no mishap. */
@QuarkusTest
@QuarkusTestResource(ProofmarkTestServers.class)
class HangUpIT {

    private static final Logger LOG = Logger.getLogger("io.proofmark.intake.rest.Problems");

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Handler listening = new Handler() {

        @Override
        public void publish(LogRecord logged) {
            records.add(logged);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        listening.setLevel(Level.ALL);
        LOG.setLevel(Level.ALL);
        LOG.addHandler(listening);
    }

    @AfterEach
    void listenNoLonger() {
        LOG.removeHandler(listening);
        LOG.setLevel(null);
    }

    @ParameterizedTest(name = "{0}, reset: {2}")
    @CsvSource({
        "/v1/submissions, application/json, false",
        "/v1/submissions, application/x-ndjson, true",
        "/v1/submissions/puma, multipart/form-data; boundary=x, false",
        "/v1/submissions/puma, multipart/form-data; boundary=x, true"
    })
    void shouldSayNothingLoudWhenACallerHangsUp(String path, String type, boolean reset) throws IOException {
        try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                    + "\r\nContent-Length: 100000\r\n\r\n";
            caller.getOutputStream().write((head + "--x\r\nContent-Disp").getBytes(US_ASCII));
            caller.getOutputStream().flush();
            if (reset) {
                caller.setSoLinger(true, 0);
            }
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(records).isNotEmpty());
        assertThat(records).extracting(LogRecord::getMessage).containsOnly("a caller hung up while it was sending");
        assertThat(records).extracting(logged -> logged.getLevel().intValue()).allMatch(level -> level < 700);
    }
}
