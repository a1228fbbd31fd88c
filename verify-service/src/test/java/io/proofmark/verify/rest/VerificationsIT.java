package io.proofmark.verify.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.proofmark.canonical.Sha256;
import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import io.proofmark.documents.Base64Url;
import io.proofmark.documents.DocumentSignature;
import io.proofmark.documents.Json;
import io.proofmark.documents.JsonText;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.door.DoorKeys;
import io.proofmark.door.Identity;
import io.proofmark.door.Pack;
import io.proofmark.door.PackageFormat;
import io.proofmark.door.Projection;
import io.proofmark.door.PumaProjection;
import io.proofmark.door.Submission;
import io.proofmark.door.events.ReceivedEvents;
import io.proofmark.events.EventCodec;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.Topics;
import io.proofmark.testing.CommittedLog;
import io.proofmark.testing.ProofmarkTestServers;
import io.proofmark.testing.RealServers;
import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.messaging.Door;
import io.proofmark.verify.messaging.LogFeed;
import io.proofmark.verify.messaging.Native;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is judged and not handed in, beside a running system. */
@QuarkusTest
class VerificationsIT {

    private static final Path SAMPLES = RealServers.root().resolve("deploy/local/samples");
    private static final Path PACKAGES = SAMPLES.resolve("packages");
    /** Those of {@link ProofmarkTestServers}. */
    private static final DoorKeys KEYS = new DoorKeys(
            HexFormat.of().parseHex("d0".repeat(32)), HexFormat.of().parseHex("7e".repeat(32)));

    @Inject
    EventCodec codec;

    @Inject
    DataSource database;

    @Inject
    VerifySettings settings;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private final String author = "author-" + UUID.randomUUID().toString().substring(0, 8);
    private LogFeed log;

    @BeforeEach
    void open() {
        log = new LogFeed(bootstrap, codec);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void shouldGiveTheVeryVerdictThatTheLogGetsLater() {
        SubmissionReceived original = handedIn(Native.original(author));
        judged(original);
        String reproduction = Native.reproduction("other", original.getSubmissionId(), "124.0");

        ValidatableResponse verdict = verify(reproduction)
                .statusCode(200)
                .body("match", equalTo("reproduction"))
                .body("band", equalTo("within-10"))
                .body("original", equalTo(original.getSubmissionId()));

        SubmissionReceived later = handedIn(reproduction);
        judged(later);
        String told = given().auth()
                .preemptive()
                .basic("reviewer", ProofmarkTestServers.PASSWORD)
                .get("/v1/cases/{id}", later.getSubmissionId())
                .then()
                .extract()
                .path("verdict.id");
        verdict.body("id", equalTo(told)).body("submission", equalTo(later.getSubmissionId()));
    }

    @Test
    void shouldWaitForARowThatIsNotThere() {
        verify(Native.reproduction("other", UUID.randomUUID().toString(), "124.0"))
                .statusCode(200)
                .body("match", equalTo("waiting"));
    }

    @Test
    void shouldJudgeAPumaPackageByItsFiles() throws IOException {
        multipart(puma("submission", ".json", false), puma("predictions", ".jsonl", true))
                .statusCode(200)
                .body("format", equalTo("puma"))
                .body("proposal", equalTo("publish"))
                .body(outcomes("integrity.predictions-hash"), contains("pass"));
    }

    @Test
    void shouldFailThePackageWithOneOtherPrediction() throws IOException {
        Part predictions = puma("predictions", ".jsonl", false);
        String changed = new String(predictions.bytes(), UTF_8).replaceFirst("Minor", "Major");

        multipart(puma("submission", ".json", false), new Part("predictions", changed.getBytes(UTF_8)))
                .statusCode(200)
                .body("proposal", equalTo("reject"))
                .body(outcomes("integrity.predictions-hash"), contains("fail"));
    }

    @Test
    void shouldJudgeAnEnvelopeAlikeAsBodyAndAsPart() throws IOException {
        byte[] envelope = Files.readAllBytes(PACKAGES.resolve("inferencebench/envelope.json"));

        String id = verify(new String(envelope, UTF_8))
                .statusCode(200)
                .body("format", equalTo("inferencebench"))
                .body(outcomes("identity.signature"), contains("pass"))
                .body(outcomes("identity.policy"), contains("fail"))
                .extract()
                .path("id");

        multipart(new Part("envelope", envelope)).statusCode(200).body("id", equalTo(id));
    }

    @Test
    void shouldKnowTheKeyThatSignedThePackageAsItsOperator() throws Exception {
        Part submission = puma("submission", ".json", false);
        Json document = json(submission.bytes());
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] info = key.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(info, info.length - 32, info.length);
        Json signature = DocumentSignature.sign(document, key.getPrivate(), raw)
                .at("/signature")
                .orElseThrow();
        Part signed = new Part("signature", JsonText.of(signature).getBytes(UTF_8));

        String id = multipart(submission, puma("predictions", ".jsonl", false), signed)
                .statusCode(200)
                .body(outcomes("identity.key"), contains("pass"))
                .extract()
                .path("submission");

        assertThat(id).isEqualTo(atIntake(document, Identity.ofKey(Base64Url.encode(raw))));
    }

    /** The id that intake gives the sample. */
    private static String atIntake(Json document, Identity identity) throws IOException {
        Projection said = PumaProjection.of(document, Catalogs.current());
        byte[] submission = puma("submission", ".json", false).bytes();
        byte[] predictions = puma("predictions", ".jsonl", false).bytes();
        Pack pack = new Pack(
                PackageFormat.PUMA,
                said.externalId(),
                List.of(
                        new Pack.File("submission", Sha256.hex(submission), submission.length, ""),
                        new Pack.File("predictions", Sha256.hex(predictions), predictions.length, "")),
                false);
        return Submission.of(said.document(), identity, pack, KEYS).id().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"key\":\"AA\",\"value\":\"AA\"}", "{", "[]"})
    void shouldFailASignatureThatDoesNotFit(String signature) throws IOException {
        multipart(
                        puma("submission", ".json", false),
                        puma("predictions", ".jsonl", false),
                        new Part("signature", signature.getBytes(UTF_8)))
                .statusCode(200)
                .body("proposal", equalTo("reject"))
                .body(outcomes("identity.key"), contains("fail"));
    }

    @Test
    void shouldRefuseABoundaryThatIsTooLong() {
        given().header("Content-Type", "multipart/form-data; boundary=" + "b".repeat(5000))
                .body(("--" + "b".repeat(5000) + "--\r\n").getBytes(UTF_8))
                .post("/v1/verifications")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:proofmark:problem:not-multipart"));
    }

    @Test
    void shouldLetNobodyHoldAPlaceWhoIsStillSending() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < settings.verifications().atOnce(); i++) {
                slow.add(sending());
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> arriving() == slow.size());

            verify(Native.original(author)).statusCode(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> arriving() == 0);
    }

    /** A call whose body has begun and does not go on. */
    private Socket sending() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        String call = "POST /v1/verifications HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1000\r\n\r\n{\"kind\":";
        socket.getOutputStream().write(call.getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private long arriving() throws IOException {
        try (Stream<Path> files = Files.walk(settings.verifications().folder())) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void shouldSayWhatTheDoorWouldRefuse() {
        verify(Native.original(author).replace("\"kind\"", "\"surplus\":1,\"notes\":\"ann@example.org\",\"kind\""))
                .statusCode(200)
                .body("proposal", equalTo("reject"))
                .body(outcomes("schema.submission"), contains("fail"))
                .body(outcomes("privacy.scan"), contains("fail"))
                .body("checks.rule", hasItem("match.benchmark"))
                .body(containsString("/surplus"));
    }

    @ParameterizedTest
    @CsvSource({"'', fail", "reviewer, fail", "publisher, pass"})
    void shouldLetOnlyPublishersSpeakForOthers(String user, String outcome) {
        RequestSpecification call =
                user.isEmpty() ? given() : given().auth().preemptive().basic(user, ProofmarkTestServers.PASSWORD);

        call.contentType(ContentType.JSON)
                .body(Native.original(author).replace("\"kind\"", "\"source\":\"owner\",\"kind\""))
                .post("/v1/verifications")
                .then()
                .statusCode(200)
                .body(outcomes("source.claim"), contains(outcome));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | {                  | 400 | not-json",
                "application/json | {\"kind\":1,\"kind\":2} | 400 | not-json",
                "application/json | {\"x\":1}          | 422 | unknown-format",
                "text/plain       | {}                 | 415 | unsupported-media-type",
                "multipart/form-data | x               | 400 | not-multipart",
            })
    void shouldAnswerWithAProblem(String type, String body, int status, String name) {
        given().header("Content-Type", type)
                .body(body.getBytes(UTF_8))
                .post("/v1/verifications")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:proofmark:problem:" + name));
    }

    @Test
    void shouldRefuseWhatIsTooLarge() {
        String notes = "x".repeat(settings.verifications().documentBytes());

        verify("{\"kind\":\"speed\",\"notes\":\"" + notes + "\"}").statusCode(413);
        verify("{\"suite_id\":\"" + notes.repeat(17) + "\"}").statusCode(413);
    }

    @Test
    void shouldRefusePartsThatAreNotAsked() {
        multipart(new Part("predictions", new byte[] {'{'}))
                .statusCode(422)
                .body("type", equalTo("urn:proofmark:problem:invalid-request"));
        multipart(new Part("other", new byte[] {'{'})).statusCode(400);
    }

    @Test
    void shouldLeaveNoTraceInLogDatabaseAndStore() throws Exception {
        judged(handedIn(Native.original(author)));
        Map<String, Long> before = traces();

        verify(Native.original(author + "-2")).statusCode(200);
        shouldJudgeAPumaPackageByItsFiles();
        shouldJudgeAnEnvelopeAlikeAsBodyAndAsPart();

        assertThat(traces()).isEqualTo(before);
        try (Stream<Path> files = Files.walk(settings.verifications().folder())) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /** How much there is of everything that lasts. */
    private Map<String, Long> traces() throws SQLException, IOException {
        Map<String, Long> traces = new TreeMap<>();
        for (String topic : List.of(
                Topics.SUBMISSIONS.name(),
                Topics.SUBMISSIONS_BULK.name(),
                Topics.TEXTS.name(),
                Topics.VERDICTS.name())) {
            traces.put(topic, (long) new CommittedLog(bootstrap).records(topic).size());
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("cases", "ruling", "parked", "package", "artifact_use", "artifact_unneeded")) {
                try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    traces.put(table, rows.getLong(1));
                }
            }
        }
        Path store = settings.artifacts().folder();
        if (Files.exists(store)) {
            try (Stream<Path> files = Files.walk(store)) {
                traces.put("files", files.filter(Files::isRegularFile).count());
            }
        }
        return traces;
    }

    private static SubmissionReceived handedIn(String text) {
        Json document = json(text.getBytes(UTF_8));
        Catalog catalog = Catalogs.current();
        Submission submission = Submission.of(
                document,
                Identity.of(null, document),
                document.text("/benchmark").flatMap(catalog::benchmark).orElseThrow(),
                KEYS);
        return ReceivedEvents.of(submission, Door.RECEIVED, catalog.ruleSet(), catalog.version(), Door.TOKEN);
    }

    private static Json json(byte[] text) {
        return new StrictDocuments(32, 65_536).read(text);
    }

    private void judged(SubmissionReceived submission) {
        log.append(submission);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(log.verdicts(submission.getSubmissionId())).isNotEmpty());
    }

    private static ValidatableResponse verify(String document) {
        return given().contentType(ContentType.JSON)
                .body(document.getBytes(UTF_8))
                .post("/v1/verifications")
                .then();
    }

    private static ValidatableResponse multipart(Part... parts) {
        RequestSpecification call = given();
        for (Part part : parts) {
            call.multiPart(part.name(), part.name(), part.bytes());
        }
        return call.post("/v1/verifications").then();
    }

    private static String outcomes(String rule) {
        return "checks.findAll { it.rule == '" + rule + "' }.outcome";
    }

    private record Part(String name, byte[] bytes) {}

    private static Part puma(String name, String end, boolean packed) throws IOException {
        try (Stream<Path> files = Files.list(PACKAGES.resolve("puma"))) {
            Path file = files.filter(each -> each.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            if (!packed) {
                return new Part(name, bytes);
            }
            ByteArrayOutputStream gzip = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
                out.write(bytes);
            }
            return new Part(name, gzip.toByteArray());
        }
    }
}
