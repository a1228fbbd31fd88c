package io.proofmark.verify.messaging;

import static io.proofmark.verify.messaging.FoldBench.log;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofmark.canonical.CanonicalForm;
import io.proofmark.canonical.Jcs;
import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.UuidV8;
import io.proofmark.catalog.Catalogs;
import io.proofmark.events.Artifact;
import io.proofmark.events.ArtifactMeasured;
import io.proofmark.events.EventIds;
import io.proofmark.events.MeasuredDigest;
import io.proofmark.events.ReviewDecided;
import io.proofmark.events.RulingMade;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.VerdictReached;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages under one row, on the tables of a real database; each batch size has to give the same. */
class PackageRowsIT {

    private static final int ALL = 1_000;

    private final FoldBench bench = new FoldBench();
    private final String externalId = UUID.randomUUID().toString();
    private final String row = UuidV8.of("puma", externalId).toString();
    private final SubmissionReceived original = received(externalId, "first", "0.60", null);
    private final SubmissionReceived successor = received(externalId, "second", "0.70", null);
    private final SubmissionReceived run = received(UUID.randomUUID().toString(), "run", "0.605", row);

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest(name = "batches of {0}")
    @ValueSource(ints = {1, ALL})
    void shouldCompareWithARejectedOriginalAsSpeedRunsDoWhenJudgedAgain(int size) throws SQLException {
        SubmissionReceived old = RejudgeIT.first(run);

        List<SpecificRecord> said = bench.fold(
                size,
                log(
                        original,
                        measured(original),
                        old,
                        measured(old),
                        decided(original, 2, "reject"),
                        RejudgeIT.rejudged(old)));

        assertThat(verdicts(said, old).getLast())
                .extracting(VerdictReached::getRuleSet, VerdictReached::getMatch, VerdictReached::getBand)
                .containsExactly(Catalogs.current().ruleSet(), "reproduction", "within-noise");
        assertThat(rulings(said, old).getLast())
                .extracting(RulingMade::getState, RulingMade::getDeadlineOwner)
                .containsExactly("queued", "reviewers");
    }

    @ParameterizedTest(name = "batches of {0}")
    @ValueSource(ints = {1, 3, ALL})
    void shouldCompareAgainWhenAnotherPackageTakesThePlaceOfARejectedOne(int size) throws SQLException {
        List<SpecificRecord> said = bench.fold(
                size,
                log(
                        original,
                        measured(original),
                        run,
                        measured(run),
                        decided(original, 2, "reject"),
                        successor,
                        measured(successor)));

        assertThat(verdicts(said, run))
                .extracting(VerdictReached::getBand, VerdictReached::getCaseVersion)
                .containsExactly(tuple("within-noise", 3), tuple("outside-noise", 4));
        assertThat(verdicts(said, run)).extracting(VerdictReached::getVerdictId).doesNotHaveDuplicates();
        assertThat(rulings(said, run).getLast().getReason()).startsWith("compared again");
    }

    @ParameterizedTest(name = "batches of {0}")
    @ValueSource(ints = {1, ALL})
    void shouldSayAnewWhatAnEarlierOriginalComesTo(int size) throws SQLException {
        List<SpecificRecord> said = bench.fold(
                size,
                log(
                        original,
                        measured(original),
                        run,
                        measured(run),
                        decided(original, 2, "reject"),
                        successor,
                        measured(successor),
                        decided(successor, 2, "reject"),
                        decided(original, 3, "reverse")));

        assertThat(verdicts(said, run))
                .extracting(VerdictReached::getBand)
                .containsExactly("within-noise", "outside-noise", "within-noise");
        assertThat(verdicts(said, run)).extracting(VerdictReached::getVerdictId).doesNotHaveDuplicates();
    }

    /** The door stores the files of every copy. */
    @ParameterizedTest(name = "batches of {0}")
    @ValueSource(ints = {1, ALL})
    void shouldLetFilesGoAgainThatCameAgainAfterAWithdrawal(int size) throws SQLException {
        List<String> files = bench.unneeded(
                size, log(original, measured(original), Door.withdrawn(original, Door.TOKEN)), log(original));

        assertThat(files)
                .containsExactlyElementsOf(original.getArtifacts().stream()
                        .map(Artifact::getSha256)
                        .sorted()
                        .toList());
    }

    @Test
    void shouldKeepFilesThatAnotherNeedsWhenTheyComeAgain() throws SQLException {
        List<String> files = bench.unneeded(
                1,
                log(original, measured(original), Door.withdrawn(original, Door.TOKEN)),
                log(sameFiles(original), original));

        assertThat(files).isEmpty();
    }

    private static SubmissionReceived sameFiles(SubmissionReceived event) {
        return SubmissionReceived.newBuilder(received(UUID.randomUUID().toString(), "another", "0.6", null))
                .setArtifacts(event.getArtifacts())
                .build();
    }

    @Test
    void shouldJudgeWhatWaitsWhenTheOriginalIsWithdrawnBeforeItWasMeasured() throws SQLException {
        List<SpecificRecord> said =
                bench.fold(ALL, log(original, run, measured(run), Door.withdrawn(original, Door.TOKEN)));

        assertThat(rulings(said, run))
                .extracting(RulingMade::getState, RulingMade::getDeadlineOwner)
                .containsExactly(
                        tuple("measuring", "reviewers"),
                        tuple("waiting-for-original", "original"),
                        tuple("queued", "reviewers"));
    }

    @ParameterizedTest(name = "batches of {0}")
    @ValueSource(ints = {1, ALL})
    void shouldRefuseASecondOwnerWhateverItsMeasurementSaw(int size) throws SQLException {
        List<SpecificRecord> said = bench.fold(size, log(original, measured(original), successor, measured(successor)));

        assertThat(rulings(said, successor).getLast())
                .satisfies(ruling -> assertThat(ruling.getState()).isEqualTo("rejected"))
                .satisfies(ruling -> assertThat(ruling.getReason()).contains(externalId, original.getSubmissionId()));
    }

    @Test
    void shouldNotGiveAnIdBackThatAnotherWasGivenSince() throws SQLException {
        List<SpecificRecord> said = bench.fold(
                ALL,
                log(
                        original,
                        measured(original),
                        decided(original, 2, "reject"),
                        successor,
                        measured(successor),
                        decided(original, 3, "reverse")));

        assertThat(rulings(said, original).getLast())
                .extracting(RulingMade::getOutcome, RulingMade::getRefusal, RulingMade::getReason)
                .containsExactly(
                        "refused",
                        "illegal-action",
                        "its id was given to submission " + successor.getSubmissionId() + " since");
    }

    @ParameterizedTest(name = "rejected before: {0}")
    @CsvSource({"false, rejected", "true, queued"})
    void shouldBarAnIdByWithdrawalUnlessItWasRejectedBefore(boolean rejected, String state) throws SQLException {
        Stream<SpecificRecord> log = Stream.<@Nullable SpecificRecord>of(
                        original,
                        measured(original),
                        rejected ? decided(original, 2, "reject") : null,
                        Door.withdrawn(original, Door.TOKEN),
                        successor,
                        measured(successor))
                .flatMap(Stream::ofNullable);

        List<SpecificRecord> said = bench.fold(2, log.toList());

        assertThat(rulings(said, successor).getLast().getState()).isEqualTo(state);
    }

    @Test
    void shouldKeepTheFirstMeasurementOfAPackageThatWaits() throws SQLException {
        ArtifactMeasured later = ArtifactMeasured.newBuilder(measured(run))
                .setWarnings(List.of("another"))
                .setTrustPolicy("another")
                .build();

        List<SpecificRecord> said = bench.fold(1, log(original, run, measured(run), later, measured(original)));

        assertThat(verdicts(said, run))
                .extracting(VerdictReached::getMatch, VerdictReached::getTrustPolicy)
                .containsExactly(tuple("waiting", null), tuple("reproduction", null));
    }

    @Test
    void shouldLeaveThePublicBeforeTheVerdictThatIsNotPublic() throws SQLException {
        SubmissionReceived published = RejudgeIT.first(new Door().received("""
                {"kind":"speed","benchmark":"coderacoon-5090-vs-4090","model":{"slug":"llama-3.1-8b"},
                 "hardware":{"slug":"rtx-4090"},"quant":"Q4_K_M","runtime":{"engine":"ollama","version":"0.22.0"},
                 "environment":{"concurrency":1},"declared":{"decodeTokensPerSecond":127.0},
                 "submitter":{"alias":"%s"},"testedAt":"2025-06-01"}""".formatted("a" + externalId)));

        List<SpecificRecord> said = bench.fold(ALL, log(published, RejudgeIT.rejudged(published)));

        assertThat(said)
                .map(event -> event instanceof RulingMade ruling ? ruling.getState() : "verdict")
                .containsExactly("verdict", "published", "queued", "verdict");
    }

    @Test
    void shouldTakeAsManyStatementsForManyPackagesAsForTwo() throws SQLException {
        assertThat(statements(40)).isEqualTo(statements(2));
    }

    private int statements(int packages) throws SQLException {
        List<SubmissionReceived> originals = some(packages, null);
        List<SubmissionReceived> runs = originals.stream()
                .map(row -> received(UUID.randomUUID().toString(), "run", "0.6", row.getSubject()))
                .map(RejudgeIT::first)
                .toList();
        List<SubmissionReceived> gone = some(packages, null);
        List<SubmissionReceived> more = some(packages, null);
        List<SpecificRecord> before = Stream.of(
                        originals.stream(),
                        runs.stream(),
                        gone.stream(),
                        runs.stream().map(PackageRowsIT::measured))
                .flatMap(events -> events.map(SpecificRecord.class::cast))
                .toList();
        // The runs that wait are let go by their originals.
        List<SpecificRecord> batch = Stream.of(
                        originals.stream().map(PackageRowsIT::measured),
                        gone.stream().map(event -> Door.withdrawn(event, Door.TOKEN)),
                        more.stream(),
                        more.stream().map(PackageRowsIT::measured),
                        originals.stream().map(event -> decided(event, 2, "reject")),
                        runs.stream().map(RejudgeIT::rejudged))
                .flatMap(events -> events.map(SpecificRecord.class::cast))
                .toList();
        return bench.statements(before, batch);
    }

    private static List<SubmissionReceived> some(int packages, @Nullable String row) {
        return Stream.generate(() -> received(UUID.randomUUID().toString(), "one of many", "0.6", row))
                .limit(packages)
                .toList();
    }

    private static List<VerdictReached> verdicts(List<SpecificRecord> said, SubmissionReceived of) {
        return said.stream()
                .filter(VerdictReached.class::isInstance)
                .map(VerdictReached.class::cast)
                .filter(verdict -> verdict.getSubmissionId().equals(of.getSubmissionId()))
                .toList();
    }

    private static List<RulingMade> rulings(List<SpecificRecord> said, SubmissionReceived of) {
        return said.stream()
                .filter(RulingMade.class::isInstance)
                .map(RulingMade.class::cast)
                .filter(ruling -> ruling.getSubmissionId().equals(of.getSubmissionId()))
                .toList();
    }

    private static ReviewDecided decided(SubmissionReceived event, int version, String action) {
        return ReviewDecided.newBuilder()
                .setDecisionId(action + version + event.getSubmissionId())
                .setSubmissionId(event.getSubmissionId())
                .setSubject(event.getSubject())
                .setDecidedAt(RejudgeIT.REQUESTED)
                .setRuleSet(Catalogs.current().ruleSet())
                .setCatalog(Catalogs.CURRENT)
                .setCaseVersion(version)
                .setAction(action)
                .setReason("as the test wants it")
                .setReviewer("reviewer of version " + version)
                .build();
    }

    // One warning is enough to have a person look.
    private static ArtifactMeasured measured(SubmissionReceived event) {
        List<String> artifacts =
                event.getArtifacts().stream().map(Artifact::getSha256).sorted().toList();
        return ArtifactMeasured.newBuilder()
                .setMeasurementId(EventIds.measured(event.getSubmissionId(), artifacts, "test"))
                .setSubmissionId(event.getSubmissionId())
                .setSubject(event.getSubject())
                .setMeasuredAt(Door.RECEIVED.plusSeconds(5))
                .setRuleSet(event.getRuleSet())
                .setCatalog(event.getCatalog())
                .setMeasuring("test")
                .setFormat("puma")
                .setArtifacts(artifacts)
                .setDigests(List.of(MeasuredDigest.newBuilder()
                        .setForm(CanonicalForm.PUMA_CSV_NUMERIC.id())
                        .setComputed(Sha256.hex(event.getDocument().getBytes(UTF_8)))
                        .build()))
                .setMetrics(List.of())
                .setWarnings(List.of())
                .setChecks(List.of(io.proofmark.events.Check.newBuilder()
                        .setRule("consistency.predictions")
                        .setOutcome("warn")
                        .setMessage("a value out of range")
                        .build()))
                .build();
    }

    @SuppressWarnings("NullAway") // the generated builders take null for absent fields and do not say so
    private static SubmissionReceived received(
            String externalId, String notes, String value, @Nullable String reproduces) {
        String document = new String(
                Jcs.canonicalBytes("""
                {"kind": "score", "benchmark": "puma-triage-jira-zero-shot", "model": {"slug": "qwen2.5:3b"},
                 "hardware": {"slug": "gpu-entry", "count": 1}, "runtime": {"engine": "ollama", "version": "0.5.1"},
                 "score": {"metric": "f1_macro", "value": %s, "unit": "ratio"},
                 "protocol": {"instances": 4, "temperature": 0}, "testedAt": "2026-06-01T09:01:00Z",
                 "metrics": {"accuracy.accuracy": 0.75}, "package": {"id": "%s", "format": "puma"}, "file": "%s",
                 "reproduces": %s}""".formatted(
                                value,
                                externalId,
                                Sha256.hex((externalId + notes).getBytes(UTF_8)),
                                reproduces == null ? "null" : '"' + reproduces + '"')),
                UTF_8);
        String tag = Sha256.hex("tag".getBytes(UTF_8));
        return SubmissionReceived.newBuilder()
                .setSubmissionId(UuidV8.of("submission", Sha256.hex(document.getBytes(UTF_8)), tag)
                        .toString())
                .setSubject(reproduces == null ? UuidV8.of("puma", externalId).toString() : reproduces)
                .setReproduces(reproduces)
                .setReceivedAt(Door.RECEIVED)
                .setRuleSet(Catalogs.current().ruleSet())
                .setCatalog(Catalogs.CURRENT)
                .setFormat("puma")
                .setDocument(document)
                .setIdentityTag(tag)
                .setOperatorStrength("none")
                .setSource("community")
                .setTokenSha256(Door.TOKEN)
                .setExternalId(externalId)
                .setArtifacts(List.of(
                        artifact("predictions", "shared predictions", "application/x-ndjson"),
                        artifact("submission", externalId + notes, "application/json")))
                .build();
    }

    private static Artifact artifact(String role, String text, String mediaType) {
        return new Artifact(role, Sha256.hex(text.getBytes(UTF_8)), (long) text.length(), mediaType);
    }
}
