package io.proofmark.verify.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.canonical.Sha256;
import io.proofmark.limits.PublicAddresses;
import io.proofmark.verify.domain.Sight;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real server with a certificate of its own authority. */
class EvidenceFetcherTest {

    private static final String NAME = "evidence.test";
    private static final String OTHER_NAME = "other.test";
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(500);
    private static final long MOST = 100_000;

    private static final Vertx VERTX = Vertx.vertx();
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static PfxOptions identity = new PfxOptions();
    private static int port;

    private final PinnedHttps https = new PinnedHttps(VERTX, PATIENCE, identity);

    @BeforeAll
    static void serve(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("identity.p12");
        int made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "evidence",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "password",
                        "-dname",
                        "CN=" + NAME,
                        "-ext",
                        "san=dns:" + NAME,
                        "-ext",
                        "bc:c=ca:true",
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(made).isZero();
        identity = new PfxOptions().setPath(store.toString()).setPassword("password");
        HttpServer server =
                VERTX.createHttpServer(new HttpServerOptions().setSsl(true).setKeyCertOptions(identity));
        port = server.requestHandler(EvidenceFetcherTest::answer)
                .listen(0, HERE.getHostAddress())
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
    }

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().toCompletionStage().toCompletableFuture().get();
    }

    @AfterEach
    void close() {
        https.close();
        ASKED.clear();
    }

    @Test
    void shouldSeeWhatIsThere() throws Exception {
        Sight sight = fetcher(_ -> HERE).look(url("/log?run=1"));

        assertThat(sight).isEqualTo(new Sight.Seen(NOW, 200, 3, Sha256.hex("log".getBytes(UTF_8))));
        assertThat(ASKED).containsExactly(NAME + ":" + port + " /log?run=1");
    }

    @Test
    void shouldSeeARedirectionAndNotFollowIt() throws Exception {
        Sight sight = fetcher(_ -> HERE).look(url("/redirect"));

        assertThat(sight).isInstanceOfSatisfying(Sight.Seen.class, seen -> assertThat(seen.status())
                .isEqualTo(302));
        assertThat(ASKED).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/big, TOO_LARGE", "/endless, TOO_LARGE", "/cut, UNREACHABLE"})
    void shouldNotTakeWhatIsTooLargeOrCutOff(String path, Sight.Why why) throws Exception {
        assertThat(fetcher(_ -> HERE).look(url(path))).isEqualTo(new Sight.Unseen(NOW, why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/drip", "/silent"})
    void shouldNotWaitForTheSlow(String path) throws Exception {
        long began = System.nanoTime();

        Sight sight = fetcher(_ -> HERE, LITTLE_PATIENCE).look(url(path));

        assertThat(sight).isEqualTo(new Sight.Unseen(NOW, Sight.Why.TOO_SLOW));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
    }

    @Test
    void shouldNotWaitForANameForEver() throws Exception {
        Sight sight = fetcher(
                        _ -> {
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return HERE;
                        },
                        LITTLE_PATIENCE)
                .look(url("/log"));

        assertThat(sight).isEqualTo(new Sight.Unseen(NOW, Sight.Why.TOO_SLOW));
    }

    @Test
    void shouldTrustOnlyACertificateOfThatName() throws Exception {
        Sight sight = fetcher(_ -> HERE).look("https://" + OTHER_NAME + ":" + port + "/log");

        assertThat(sight).isEqualTo(new Sight.Unseen(NOW, Sight.Why.UNREACHABLE));
        assertThat(ASKED).isEmpty();
    }

    @Test
    void shouldTrustOnlyKnownAuthorities() throws Exception {
        try (PinnedHttps worldly = new PinnedHttps(VERTX, PATIENCE, null)) {
            Sight sight = new EvidenceFetcher(limits(), _ -> new InetAddress[] {HERE}, _ -> true, worldly, clock())
                    .look(url("/log"));

            assertThat(sight).isEqualTo(new Sight.Unseen(NOW, Sight.Why.UNREACHABLE));
            assertThat(ASKED).isEmpty();
        }
    }

    /** The first answer is public and the second is not: there is no second. */
    @Test
    void shouldAskForANameOnce() throws Exception {
        Queue<InetAddress> answers = new ArrayDeque<>(List.of(HERE, InetAddress.ofLiteral("127.0.0.2")));

        Sight sight = fetcher(_ -> answers.remove()).look(url("/log"));

        assertThat(sight).isInstanceOf(Sight.Seen.class);
        assertThat(answers).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fe80::1", "64:ff9b::7f00:1", "2002:7f00:1::"
            })
    void shouldNotConnectToWhatIsNotPublic(String address) throws Exception {
        InetAddress[] found = {InetAddress.ofLiteral("140.82.121.4"), InetAddress.ofLiteral(address)};

        Sight sight =
                new EvidenceFetcher(limits(), _ -> found, PublicAddresses::contain, https, clock()).look(url("/log"));

        assertThat(sight).isEqualTo(new Sight.Unseen(NOW, Sight.Why.NOT_PUBLIC));
        assertThat(ASKED).isEmpty();
    }

    @Test
    void shouldSayThatANameLeadsNowhere() throws Exception {
        Sight sight = fetcher(_ -> {
                    throw new UnknownHostException(NAME);
                })
                .look(url("/log"));

        assertThat(sight).isEqualTo(new Sight.Unseen(NOW, Sight.Why.UNRESOLVED));
    }

    @Test
    void shouldNotAskWhoIsNotListed() throws Exception {
        assertThat(fetcher(_ -> HERE).look("https://unlisted.test:" + port + "/log"))
                .isEqualTo(new Sight.Unseen(NOW, Sight.Why.ADDRESS));
        assertThat(ASKED).isEmpty();
    }

    private EvidenceFetcher fetcher(OneName names) {
        return fetcher(names, PATIENCE);
    }

    private EvidenceFetcher fetcher(OneName names, Duration patience) {
        return new EvidenceFetcher(
                new EvidenceFetcher.Limits(Set.of(NAME, OTHER_NAME), Set.of(port), patience, MOST),
                host -> new InetAddress[] {names.resolve(host)},
                _ -> true,
                https,
                clock());
    }

    private static EvidenceFetcher.Limits limits() {
        return new EvidenceFetcher.Limits(Set.of(NAME, OTHER_NAME), Set.of(port), PATIENCE, MOST);
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private static String url(String target) {
        return "https://" + NAME + ":" + port + target;
    }

    private static void answer(HttpServerRequest request) {
        ASKED.add(request.getHeader("Host") + " " + request.uri());
        var response = request.response();
        switch (request.path()) {
            case "/redirect" ->
                response.setStatusCode(302).putHeader("Location", url("/log")).end();
            case "/big" -> response.end(Buffer.buffer(new byte[(int) MOST + 1]));
            case "/endless" -> {
                response.setChunked(true);
                VERTX.setPeriodic(1, timer -> {
                    if (response.closed()) {
                        VERTX.cancelTimer(timer);
                    } else {
                        response.write(Buffer.buffer(new byte[10_000]));
                    }
                });
            }
            case "/drip" -> {
                response.setChunked(true);
                VERTX.setPeriodic(100, timer -> {
                    if (response.closed()) {
                        VERTX.cancelTimer(timer);
                    } else {
                        response.write("x");
                    }
                });
            }
            case "/silent" -> ASKED.add("silent");
            case "/cut" -> {
                response.putHeader("Content-Length", "10");
                response.write("x").onComplete(_ -> request.connection().close());
            }
            default -> response.end("log");
        }
    }

    @FunctionalInterface
    private interface OneName {
        InetAddress resolve(String host) throws UnknownHostException;
    }
}
