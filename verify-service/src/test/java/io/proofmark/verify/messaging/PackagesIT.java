package io.proofmark.verify.messaging;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.artifacts.Incoming;
import io.proofmark.canonical.Fragments;
import io.proofmark.canonical.Jcs;
import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.UuidV8;
import io.proofmark.catalog.Catalogs;
import io.proofmark.events.Artifact;
import io.proofmark.events.Check;
import io.proofmark.events.EventCodec;
import io.proofmark.events.ReviewDecided;
import io.proofmark.events.RulingMade;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import io.proofmark.testing.ProofmarkTestServers;
import io.proofmark.testing.RealServers;
import io.proofmark.verify.VerifySettings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages from the log to their rulings, with worker and store. */
@QuarkusTest
class PackagesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Of the four rows below in the form puma-csv/1. */
    private static final String HASH = Sha256.hex("""
            CRIT-001,Critical,,00000000000000a1
            MAJR-001,Major,,00000000000000a2
            MINR-001,Minor,,00000000000000a3
            TRIV-001,Minor,,00000000000000a4""".getBytes(UTF_8));

    private static final String PREDICTIONS = """
            {"instance_id":"CRIT-001","predicted_label":"Critical","predicted_value":null,"prompt_hash":"00000000000000a1"}
            {"instance_id":"MAJR-001","predicted_label":"Major","predicted_value":null,"prompt_hash":"00000000000000a2"}
            {"instance_id":"MINR-001","predicted_label":"Minor","predicted_value":null,"prompt_hash":"00000000000000a3"}
            {"instance_id":"TRIV-001","predicted_label":"Minor","predicted_value":null,"prompt_hash":"00000000000000a4"}""";

    private final RealServers servers = RealServers.shared();
    private final EventCodec codec = new EventCodec(servers.registryUrl());
    private final LogFeed log = new LogFeed(servers.bootstrap(), codec);
    private final UUID externalId = UUID.randomUUID();

    @Inject
    VerifySettings settings;

    @AfterEach
    void close() {
        log.close();
        codec.close();
    }

    @Test
    void shouldPublishAPackageWhenEverythingThatWasMeasuredFits() throws IOException {
        SubmissionReceived event = received(HASH, "one");

        log.append(event);

        assertThat(states(event, 2)).containsExactly("measuring", "published");
        VerdictReached verdict = log.verdicts(event.getSubmissionId()).getFirst();
        assertThat(verdict.getFormat()).isEqualTo("puma");
        assertThat(verdict.getFacts().getExternalId()).isEqualTo(externalId.toString());
        assertThat(verdict.getFacts().getDeclaredMetrics())
                .anySatisfy(metric -> assertThat(metric.getName()).isEqualTo("accuracy.accuracy"));
        assertThat(verdict.getChecks())
                .filteredOn(check -> check.getRule().equals("integrity.predictions-hash"))
                .extracting(Check::getOutcome, Check::getSeen)
                .containsExactly(tuple("pass", HASH));
    }

    @Test
    void shouldQueueAPackageWhoseHashDoesNotFit() throws IOException {
        SubmissionReceived event = received("0".repeat(64), "one");

        log.append(event);

        assertThat(states(event, 2)).containsExactly("measuring", "queued");
        assertThat(log.verdicts(event.getSubmissionId()).getFirst().getProposal())
                .isEqualTo("reject");
    }

    @Test
    void shouldJudgeAPackageAgainByWhatWasMeasuredOnce() throws IOException {
        SubmissionReceived event = RejudgeIT.first(received(HASH, "one"));
        log.append(Topics.SUBMISSIONS, event.getSubject(), RejudgeIT.rejudged(event));
        log.append(event);

        await().atMost(PATIENCE)
                .until(() -> log.verdicts(event.getSubmissionId()).size() >= 2);

        assertThat(log.verdicts(event.getSubmissionId()))
                .extracting(VerdictReached::getRuleSet, VerdictReached::getCaseVersion)
                .containsExactly(tuple("1", 2), tuple("2", 3));
        assertThat(log.verdicts(event.getSubmissionId()).getLast().getChecks())
                .filteredOn(check -> check.getRule().equals("integrity.predictions-hash"))
                .extracting(Check::getOutcome)
                .containsExactly("pass");
    }

    @Test
    void shouldRefuseTheSecondPackageUnderOneId() throws IOException {
        SubmissionReceived first = received(HASH, "one");
        SubmissionReceived second = received(HASH, "two");
        log.append(first);
        log.append(second);

        assertThat(states(first, 2)).containsExactly("measuring", "published");
        assertThat(states(second, 2)).containsExactly("measuring", "rejected");
        assertThat(log.rulings(second.getSubmissionId()).getLast().getReason())
                .contains(externalId.toString(), first.getSubmissionId());
    }

    @Test
    void shouldKeepAnIdBarredAfterWithdrawalAndDeleteTheFiles() throws IOException {
        SubmissionReceived first = received(HASH, "one");
        log.append(first);
        states(first, 2);

        log.append(Topics.SUBMISSIONS, first.getSubject(), Door.withdrawn(first, Door.TOKEN));
        assertThat(states(first, 3)).last().isEqualTo("withdrawn");
        SubmissionReceived second = received(HASH, "two");
        log.append(second);

        assertThat(states(second, 2)).last().isEqualTo("rejected");
    }

    @Test
    void shouldRefuseTheSecondPackageUnderOneIdWhenItNamesAnotherRow() throws IOException {
        SubmissionReceived row = received(HASH, "row", UUID.randomUUID(), null);
        SubmissionReceived first = received(HASH, "one");
        SubmissionReceived second = received(HASH, "two", externalId, row.getSubject());
        SubmissionReceived copy = received(HASH, "one", externalId, row.getSubject());
        log.append(row);
        log.append(first);
        states(first, 2);
        log.append(second);
        log.append(copy);

        assertThat(states(second, 2)).last().isEqualTo("rejected");
        assertThat(log.rulings(second.getSubmissionId()).getLast().getReason())
                .contains(externalId.toString(), first.getSubmissionId(), "with other content");
        assertThat(states(copy, 2)).last().isEqualTo("rejected");
        assertThat(log.rulings(copy.getSubmissionId()).getLast().getReason())
                .contains(externalId.toString(), first.getSubmissionId(), "with the same files");
    }

    @Test
    void shouldGiveAnIdAwayWhenItsFirstOwnerWasRejected() throws IOException {
        SubmissionReceived first = received("0".repeat(64), "one");
        SubmissionReceived second = received(HASH, "two");
        log.append(first);
        states(first, 2);
        log.append(Topics.SUBMISSIONS, first.getSubject(), rejection(first));
        states(first, 3);

        log.append(second);

        assertThat(states(second, 2)).containsExactly("measuring", "published");
    }

    @Test
    void shouldLeaveItsIdToTheRowThatWasMadeOfAPackage() throws IOException {
        SubmissionReceived row = received(HASH, "row", UUID.randomUUID(), null);
        SubmissionReceived run = received(HASH, "run", externalId, row.getSubject());
        log.append(row);
        log.append(run);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(log.rulings(run.getSubmissionId()))
                .extracting(RulingMade::getState)
                .endsWith("queued"));
        ReviewDecided decision = ReviewDecided.newBuilder(rejection(run))
                .setAction("fragment")
                .setCaseVersion(log.rulings(run.getSubmissionId()).getLast().getCaseVersion())
                .build();
        SubmissionReceived made = cutOff(run, decision);

        log.append(made);
        log.append(Topics.SUBMISSIONS, run.getSubject(), decision);

        assertThat(states(made, 2)).containsExactly("measuring", "published");
        assertThat(log.verdicts(made.getSubmissionId())).singleElement().satisfies(verdict -> {
            assertThat(verdict.getMatch()).isEqualTo("original");
            assertThat(verdict.getFacts().getExternalId()).isEqualTo(externalId.toString());
        });
    }

    @SuppressWarnings("NullAway") // the generated builders take null for absent fields and do not say so
    private static SubmissionReceived cutOff(SubmissionReceived run, ReviewDecided decision) {
        String row = Fragments.row(run.getSubmissionId()).toString();
        return SubmissionReceived.newBuilder(run)
                .setSubmissionId(row)
                .setSubject(row)
                .setOperator(run.getOperatorApart())
                .setMachine(run.getMachineApart())
                .setReproduces(null)
                .setOperatorApart(null)
                .setMachineApart(null)
                .setFragmentOf(run.getSubmissionId())
                .setFragmentedBy(decision.getDecisionId())
                .build();
    }

    @Test
    void shouldGiveAnIdAwayWhenItsOwnerWasRejectedAndThenWithdrawn() throws IOException {
        SubmissionReceived first = received("0".repeat(64), "one");
        SubmissionReceived row = received(HASH, "row", UUID.randomUUID(), null);
        SubmissionReceived second = received(HASH, "two", externalId, row.getSubject());
        log.append(first);
        states(first, 2);
        log.append(Topics.SUBMISSIONS, first.getSubject(), rejection(first));
        log.append(Topics.SUBMISSIONS, first.getSubject(), Door.withdrawn(first, Door.TOKEN));
        states(first, 4);

        log.append(row);
        log.append(second);

        assertThat(states(second, 2)).doesNotContain("rejected");
    }

    @Test
    void shouldNotGiveAnIdBackThatAPackageUnderAnotherRowWasGivenSince() throws IOException {
        SubmissionReceived first = received("0".repeat(64), "one");
        SubmissionReceived row = received(HASH, "row", UUID.randomUUID(), null);
        SubmissionReceived second = received(HASH, "two", externalId, row.getSubject());
        log.append(first);
        states(first, 2);
        log.append(Topics.SUBMISSIONS, first.getSubject(), rejection(first));
        states(first, 3);
        log.append(row);
        log.append(second);
        states(second, 2);

        given().auth()
                .preemptive()
                .basic("reviewer2", ProofmarkTestServers.PASSWORD)
                .contentType("application/json")
                .body("{\"caseVersion\":3,\"action\":\"reverse\",\"reason\":\"it fits after all\"}")
                .post("/v1/cases/{id}/decisions", first.getSubmissionId())
                .then()
                .statusCode(422)
                .body("detail", containsString("its id was given to submission " + second.getSubmissionId()));
    }

    @ParameterizedTest(name = "original first: {0}")
    @ValueSource(booleans = {true, false})
    void shouldCompareAnswersWithThoseOfTheRow(boolean originalFirst) throws IOException {
        SubmissionReceived row = received(HASH, "row", UUID.randomUUID(), null);
        SubmissionReceived run = received(HASH, "run", externalId, row.getSubject());
        log.append(originalFirst ? row : run);
        log.append(originalFirst ? run : row);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(log.verdicts(run.getSubmissionId()))
                .last()
                .extracting(VerdictReached::getMatch, VerdictReached::getBand, VerdictReached::getReasons)
                .containsExactly(
                        "reproduction",
                        "within-noise",
                        List.of("the same answers as the row's: equal numeric fingerprint")));
        assertThat(log.verdicts(run.getSubmissionId()).getLast().getConfirms()).isEqualTo(row.getSubmissionId());
        assertThat(log.verdicts(run.getSubmissionId()).getLast().getChecks())
                .filteredOn(check -> check.getRule().equals("divergence.answers"))
                .singleElement()
                .satisfies(check -> assertThat(check.getSeen()).isEqualTo(check.getExpected()));
        assertThat(log.rulings(run.getSubmissionId()).getLast().getCaseVersion())
                .isEqualTo(3);
    }

    private ReviewDecided rejection(SubmissionReceived event) {
        return ReviewDecided.newBuilder()
                .setDecisionId("rejection of " + event.getSubmissionId())
                .setSubmissionId(event.getSubmissionId())
                .setSubject(event.getSubject())
                .setDecidedAt(Instant.parse("2026-11-20T11:00:00Z"))
                .setRuleSet(Catalogs.current().ruleSet())
                .setCatalog(Catalogs.CURRENT)
                .setCaseVersion(2)
                .setAction("reject")
                .setReason("the hash does not fit")
                .setReviewer("reviewer")
                .build();
    }

    private List<String> states(SubmissionReceived event, int count) {
        await().atMost(PATIENCE)
                .until(() -> log.rulings(event.getSubmissionId()).size() >= count);
        return log.rulings(event.getSubmissionId()).stream()
                .map(RulingMade::getState)
                .toList();
    }

    private SubmissionReceived received(String hash, String notes) throws IOException {
        return received(hash, notes, externalId, null);
    }

    @SuppressWarnings("NullAway") // the generated builders take null for absent fields and do not say so
    private SubmissionReceived received(String hash, String notes, UUID externalId, @Nullable String row)
            throws IOException {
        Artifact submission = stored("submission", submission(externalId, hash, notes), "application/json");
        Artifact predictions = stored("predictions", PREDICTIONS, "application/x-ndjson");
        String document = new String(
                Jcs.canonicalBytes(
                        """
                {"kind": "score", "benchmark": "puma-triage-jira-zero-shot", "model": {"slug": "qwen2.5:3b"},
                 "hardware": {"slug": "gpu-entry", "count": 1}, "runtime": {"engine": "ollama", "version": "0.5.1"},
                 "score": {"metric": "f1_macro", "value": 0.6666666666666666, "unit": "ratio"},
                 "protocol": {"instances": 4, "temperature": 0}, "testedAt": "2026-06-01T09:01:00Z",
                 "metrics": {"accuracy.accuracy": 0.75}, "package": {"id": "%s", "format": "puma"}, "file": "%s",
                 "reproduces": %s}
                """.formatted(externalId, submission.getSha256(), row == null ? "null" : '"' + row + '"')),
                UTF_8);
        String tag = Sha256.hex("tag".getBytes(UTF_8));
        return SubmissionReceived.newBuilder()
                .setSubmissionId(UuidV8.of("submission", Sha256.hex(document.getBytes(UTF_8)), tag)
                        .toString())
                .setSubject(
                        row == null ? UuidV8.of("puma", externalId.toString()).toString() : row)
                .setReproduces(row)
                .setReceivedAt(Instant.parse("2026-11-20T10:00:00Z"))
                .setRuleSet(Catalogs.current().ruleSet())
                .setCatalog(Catalogs.CURRENT)
                .setFormat("puma")
                .setDocument(document)
                .setIdentityTag(tag)
                .setOperator(row == null ? null : Sha256.hex("somebody else".getBytes(UTF_8)))
                .setOperatorApart(row == null ? null : Sha256.hex("somebody, apart".getBytes(UTF_8)))
                .setOperatorStrength(row == null ? "none" : "alias")
                .setSource("community")
                .setTokenSha256(Door.TOKEN)
                .setExternalId(externalId.toString())
                .setArtifacts(List.of(predictions, submission))
                .build();
    }

    private Artifact stored(String role, String text, String mediaType) throws IOException {
        ArtifactStore store = new ArtifactStore(settings.artifacts().folder(), 0);
        byte[] bytes = text.getBytes(UTF_8);
        try (Incoming incoming = store.receive(new ByteArrayInputStream(bytes), bytes.length)) {
            incoming.keep();
            return new Artifact(role, incoming.sha256(), incoming.size(), mediaType);
        }
    }

    private static String submission(UUID externalId, String hash, String notes) {
        return """
                {"schema_version": "1.0.0", "submission_id": "%s", "submitted_at": "2026-06-01T10:00:00Z",
                 "submitter": {"name_or_alias": "anon-puma", "consent_public_release": true,
                   "consent_redistribution": true, "consent_research_use": true, "license": "CC-BY-4.0"},
                 "puma_version": "3.1.0",
                 "run_metadata": {"scenario": "triage_jira", "model": "qwen2.5:3b", "strategy": "zero_shot",
                   "n_instances": 4, "seed": 42, "temperature": 0.0, "ollama_version": "0.5.1",
                   "started_at": "2026-06-01T09:00:00Z", "completed_at": "2026-06-01T09:01:00Z",
                   "latency_ms_total": 800, "latency_ms_p50": 200, "latency_ms_p95": 210},
                 "hardware_profile": {"profile_id": "gpu-entry", "cpu_model": "x86_64", "cpu_cores": 12, "ram_gb": 31,
                   "os": "Linux"},
                 "metrics": {"accuracy": 0.75, "f1_macro": 0.6666666666666666},
                 "sustainability": {"codecarbon_version": "3.2.7", "co2_grams_total": 0.1, "energy_kwh_total": 0.0007,
                   "tracking_mode": "machine", "country_iso": "ESP"},
                 "integrity": {"predictions_summary_hash": "%s"}, "notes": "%s"}
                """.formatted(externalId, hash, notes);
    }
}
