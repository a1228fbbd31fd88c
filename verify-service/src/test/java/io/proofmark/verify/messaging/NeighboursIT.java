package io.proofmark.verify.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofmark.catalog.Catalogs;
import io.proofmark.events.Check;
import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.events.ReviewDecided;
import io.proofmark.events.RulingMade;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import io.proofmark.log.Entry;
import io.proofmark.log.Output;
import io.proofmark.testing.RealServers;
import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.KeepCases;
import io.proofmark.verify.application.TooManyWaiting;
import io.proofmark.verify.persistence.CaseTables;
import io.proofmark.verify.persistence.JdbcCaseBooks;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts that depend on other runs, on the tables of a real database; each batch size has to give the same. */
class NeighboursIT {

    private static final int ALL = 1_000;
    private static final int WAITING = 8;

    private final RealServers servers = RealServers.shared();
    private final EventCodec codec = new EventCodec(servers.registryUrl());
    private final DataSource database = servers.dataSource(Topics.Groups.VERIFY);
    /** So that no other test's rows are of the same configuration. */
    private final String version = "v" + UUID.randomUUID();

    @BeforeEach
    void migrate() {
        CaseTables.of(Flyway.configure()
                        .dataSource(database)
                        .locations("classpath:io/proofmark/log/db", "classpath:db/migration")
                        .load())
                .prepare(database);
    }

    @AfterEach
    void close() {
        codec.close();
    }

    @ParameterizedTest(name = "{0} by the {1}, batches of {2}")
    @CsvSource(textBlock = """
            0.86, owner,     1
            0.86, owner,     1000
            0.88, owner,     1
            0.88, community, 1000
            """)
    void shouldCompareCheckWithTheRunThatTheRowShows(String value, String source, int size) throws SQLException {
        SubmissionReceived older = score("0.70", "2026-04-01", "community", null);
        SubmissionReceived shown = score("0.85", "2026-05-01", "community", null);
        SubmissionReceived queued = score("0.10", "2026-05-02", "community", null);
        SubmissionReceived check = score(value, "2026-05-03", source, shown.getSubject());

        VerdictReached verdict = verdict(check, size, shown, approval(shown), older, approval(older), queued, check);

        assertThat(verdict.getMatch()).isEqualTo("reproduction");
        assertThat(verdict.getShown()).isEqualTo(shown.getSubmissionId());
        assertThat(verdict.getBand()).isEqualTo(value.equals("0.86") ? "within-noise" : "outside-noise");
        assertThat(check(verdict, "divergence.noise").getExpected()).isEqualTo("0.85 ± 0.02");
    }

    @ParameterizedTest(name = "batches of {0}")
    @ValueSource(ints = {1, 2, ALL})
    void shouldCompareCheckThatCameFirstOnceItsRowShowsARun(int size) throws SQLException {
        SubmissionReceived shown = score("0.85", "2026-05-01", "community", null);
        SubmissionReceived check = score("0.86", "2026-05-03", "owner", shown.getSubject());

        List<SpecificRecord> said = said(check, size, check, shown, approval(shown), approval(check, 2));

        assertThat(lines(said))
                .containsExactly(
                        "verdict 1 waiting",
                        "ruling 1 waiting-for-original",
                        "verdict 2 reproduction within-noise",
                        "ruling 2 queued",
                        "ruling 3 published");
        assertThat(verdicts(said).getLast().getConfirms()).isEqualTo(shown.getSubmissionId());
        assertThat(verdicts(said).getLast().getRuling()).isNotNull();
    }

    @ParameterizedTest(name = "batches of {0}")
    @ValueSource(ints = {1, 2, ALL})
    void shouldCompareOpenCheckAgainWheneverItsRowShowsAnotherRun(int size) throws SQLException {
        SubmissionReceived older = score("0.85", "2026-05-01", "community", null);
        SubmissionReceived newer = score("0.95", "2026-05-02", "community", null);
        SubmissionReceived check = score("0.86", "2026-05-03", "owner", older.getSubject());

        List<SpecificRecord> said = said(
                check,
                size,
                older,
                approval(older),
                check,
                newer,
                approval(newer),
                Door.withdrawn(newer, Door.TOKEN),
                Door.withdrawn(older, Door.TOKEN));

        assertThat(verdicts(said))
                .extracting(VerdictReached::getShown)
                .containsExactly(older.getSubmissionId(), newer.getSubmissionId(), older.getSubmissionId(), null);
        assertThat(lines(said))
                .filteredOn(line -> line.startsWith("verdict"))
                .containsExactly(
                        "verdict 1 reproduction within-noise",
                        "verdict 2 reproduction outside-noise",
                        "verdict 3 reproduction within-noise",
                        "verdict 4 waiting");
        assertThat(said).extracting(NeighboursIT::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "batches of {0}")
    @ValueSource(ints = {1, 2, ALL})
    void shouldTellAnOpenRunWhatItWouldReplaceByNow(int size) throws SQLException {
        SubmissionReceived next = score("0.80", "2026-05-04", "community", null);
        SubmissionReceived community = score("0.85", "2026-05-01", "community", null);
        SubmissionReceived owners = score("0.86", "2026-05-02", "owner", null);

        List<SpecificRecord> said =
                said(next, size, next, community, approval(community), owners, approval(owners), approval(next, 2));

        assertThat(verdicts(said))
                .extracting(verdict -> check(verdict, "score.replaces").getOutcome())
                .containsExactly("not-applicable", "warn");
        assertThat(lines(said).getLast()).isEqualTo("ruling 3 published");
    }

    @ParameterizedTest(name = "batches of {0}")
    @ValueSource(ints = {1, 2, ALL})
    void shouldReviewTheShownRunAgainWhenTheOwnersCheckLiesOutsideTheNoise(int size) throws SQLException {
        SubmissionReceived shown = score("0.85", "2026-05-01", "community", null);
        SubmissionReceived check = score("0.95", "2026-05-03", "owner", shown.getSubject());

        List<SpecificRecord> said =
                said(shown, size, shown, approval(shown), check, approval(check), decision(shown, 3, "reject"));

        assertThat(lines(said))
                .containsExactly(
                        "verdict 1 original",
                        "ruling 1 queued",
                        "ruling 2 published",
                        "ruling 3 published until reviewers",
                        "ruling 4 rejected");
        assertThat(rulings(said).get(2)).satisfies(ruling -> {
            assertThat(ruling.getPreviousState()).isEqualTo("published");
            assertThat(ruling.getBy()).isEqualTo("policy");
            assertThat(ruling.getReason()).contains(check.getSubmissionId(), "outside the noise");
        });
    }

    @ParameterizedTest(name = "{0} by the {1}, counts {2}")
    @CsvSource(textBlock = """
            0.95, community, true
            0.95, owner,     false
            0.86, owner,     true
            """)
    void shouldNotReviewAgainWhenNothingThatCountsContradicts(String value, String source, boolean counts)
            throws SQLException {
        SubmissionReceived shown = score("0.85", "2026-05-01", "community", null);
        SubmissionReceived check = score(value, "2026-05-03", source, shown.getSubject());
        ReviewDecided approval =
                ReviewDecided.newBuilder(approval(check)).setCounts(counts).build();

        List<SpecificRecord> said = said(shown, ALL, shown, approval(shown), check, approval);

        assertThat(lines(said)).endsWith("ruling 2 published");
    }

    @Test
    void shouldTakeNoMoreUndecidedRunsOfARowThanMayWait() {
        SpecificRecord[] log = IntStream.rangeClosed(0, WAITING)
                .mapToObj(i -> score("0.5" + i, "2026-05-01", "community", null))
                .toArray(SpecificRecord[]::new);

        assertThatThrownBy(() -> outputs(1, log)).isInstanceOf(TooManyWaiting.class);
    }

    @ParameterizedTest(name = "{0} of {1} after {2} of {3}: {4}")
    @CsvSource(textBlock = """
            community, 2026-05-02, owner,     2026-05-01, warn, of a higher trust tier
            community, 2026-04-01, owner,     2026-05-01, pass, it goes to the history only
            community, 2026-05-02, community, 2026-05-01, pass, of no higher trust tier
            owner,     2026-05-02, community, 2026-05-01, pass, of no higher trust tier
            """)
    void shouldSayWhatANewValueWouldReplace(
            String source, String at, String shownSource, String shownAt, String outcome, String message)
            throws SQLException {
        SubmissionReceived shown = score("0.85", shownAt, shownSource, null);
        SubmissionReceived next = score("0.86", at, source, null);

        Check replaces = check(verdict(next, ALL, shown, approval(shown), next), "score.replaces");

        assertThat(replaces.getOutcome()).isEqualTo(outcome);
        assertThat(replaces.getMessage()).contains(shown.getSubmissionId(), message);
    }

    @ParameterizedTest(name = "batches of {0}")
    @ValueSource(ints = {1, 2, ALL})
    void shouldKnowThatTheShownRunWasVerified(int size) throws SQLException {
        SubmissionReceived shown = score("0.85", "2026-05-01", "community", null);
        SubmissionReceived check = score("0.86", "2026-05-03", "owner", shown.getSubject());
        SubmissionReceived next = score("0.80", "2026-05-04", "community", null);

        Check replaces =
                check(verdict(next, size, shown, approval(shown), check, approval(check), next), "score.replaces");

        assertThat(replaces.getOutcome()).isEqualTo("warn");
        assertThat(replaces.getExpected()).isEqualTo("verified");
    }

    @Test
    void shouldNotCountAWithdrawnCheck() throws SQLException {
        SubmissionReceived shown = score("0.85", "2026-05-01", "community", null);
        SubmissionReceived check = score("0.86", "2026-05-03", "owner", shown.getSubject());
        SubmissionReceived next = score("0.80", "2026-05-04", "community", null);

        VerdictReached verdict = verdict(
                next, 2, shown, approval(shown), check, approval(check), Door.withdrawn(check, Door.TOKEN), next);

        assertThat(check(verdict, "score.replaces").getExpected()).isEqualTo("community");
    }

    @ParameterizedTest(name = "batches of {0}")
    @ValueSource(ints = {1, 2, ALL})
    void shouldNameTheOldestPublicRowOfTheConfiguration(int size) throws SQLException {
        SubmissionReceived first = speed("127.1", 0);
        SubmissionReceived second = speed("127.2", 1);
        SubmissionReceived third = speed("127.3", 2);

        VerdictReached verdict = verdict(third, size, second, first, third);

        assertThat(verdict.getSameConfiguration()).isEqualTo(first.getSubmissionId());
        assertThat(verdict.getReasons()).singleElement().asString().contains(first.getSubmissionId());
        assertThat(verdict.getProposal()).isEqualTo("publish");
    }

    @ParameterizedTest(name = "batches of {0}")
    @ValueSource(ints = {1, 2, ALL})
    void shouldNameTheNextWhenTheOldestIsPublicNoLonger(int size) throws SQLException {
        SubmissionReceived first = speed("127.1", 0);
        SubmissionReceived second = speed("127.2", 1);
        SubmissionReceived third = speed("127.3", 2);

        VerdictReached verdict = verdict(third, size, first, second, Door.withdrawn(first, Door.TOKEN), third);

        assertThat(verdict.getSameConfiguration()).isEqualTo(second.getSubmissionId());
    }

    @Test
    void shouldNameNoRowWhenTheSubmissionNamesOne() throws SQLException {
        SubmissionReceived first = speed("127.1", 0);
        SubmissionReceived run = new Door()
                .received(Native.auto("127.2")
                        .replace("\"kind\"", "\"reproduces\":\"" + first.getSubmissionId() + "\",\"kind\""));

        assertThat(verdict(run, ALL, first, run).getSameConfiguration()).isNull();
    }

    private VerdictReached verdict(SubmissionReceived of, int size, SpecificRecord... log) throws SQLException {
        return verdicts(said(of, size, log)).getFirst();
    }

    /** What is said of a submission, in order. */
    private List<SpecificRecord> said(SubmissionReceived of, int size, SpecificRecord... log) throws SQLException {
        return outputs(size, log).stream()
                .filter(output -> output.record().topic().equals(Topics.VERDICTS.name()))
                .map(output ->
                        codec.decode(Topics.VERDICTS.name(), output.record().value()))
                .filter(event -> event.get(
                                event.getSchema().getField("submissionId").pos())
                        .equals(of.getSubmissionId()))
                .toList();
    }

    private static List<VerdictReached> verdicts(List<SpecificRecord> said) {
        return said.stream()
                .filter(VerdictReached.class::isInstance)
                .map(VerdictReached.class::cast)
                .toList();
    }

    private static List<RulingMade> rulings(List<SpecificRecord> said) {
        return said.stream()
                .filter(RulingMade.class::isInstance)
                .map(RulingMade.class::cast)
                .toList();
    }

    private static List<String> lines(List<SpecificRecord> said) {
        return said.stream().map(NeighboursIT::line).toList();
    }

    private static String line(SpecificRecord event) {
        return switch (event) {
            case VerdictReached verdict ->
                "verdict " + verdict.getCaseVersion() + " " + verdict.getMatch()
                        + (verdict.getBand() == null ? "" : " " + verdict.getBand());
            case RulingMade ruling ->
                "ruling " + ruling.getCaseVersion() + " " + ruling.getState()
                        + (ruling.getState().equals("published") && ruling.getDeadlineOwner() != null
                                ? " until " + ruling.getDeadlineOwner()
                                : "");
            default -> throw new IllegalArgumentException("no verdict and no ruling");
        };
    }

    private static String id(SpecificRecord event) {
        return event instanceof VerdictReached verdict ? verdict.getVerdictId() : ((RulingMade) event).getRulingId();
    }

    private List<Output> outputs(int size, SpecificRecord... log) throws SQLException {
        List<Entry> entries = entries(log);
        List<Output> outputs = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int from = 0; from < entries.size(); from += size) {
                outputs.addAll(fold().apply(connection, entries.subList(from, Math.min(from + size, entries.size()))));
            }
            connection.rollback();
        }
        return outputs;
    }

    private CaseFold fold() {
        var facts = new EventFacts(codec);
        var ids = new DerivedIds();
        return new CaseFold(
                facts,
                new JdbcCaseBooks(settings()),
                new KeepCases(facts, ids),
                new CaseEvents(new EventRecords(codec, CaseEvents.SOURCE), ids));
    }

    private List<Entry> entries(SpecificRecord... log) {
        List<byte[]> values = Arrays.stream(log)
                .map(event -> codec.encode(Topics.SUBMISSIONS, event))
                .toList();
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Entry(
                        Topics.SUBMISSIONS.name(), 0, i, version.getBytes(UTF_8), values.get(i), new RecordHeaders()))
                .toList();
    }

    private SubmissionReceived speed(String rate, int second) {
        return new Door()
                .at(Door.RECEIVED.plusSeconds(second))
                .received(Native.auto(rate)
                        .replace("\"kind\"", "\"submitter\":{\"alias\":\"" + version + "\"},\"kind\"")
                        .replace("\"rtx-4090\"", "\"rtx-4090\",\"count\":7"));
    }

    private SubmissionReceived score(String value, String testedAt, String source, String row) {
        return new Door().forScores().received("""
                        {"kind":"score","benchmark":"humaneval-plus","model":{"slug":"%s"},
                         "hardware":{"slug":"rtx-4090","count":1},"quant":"Q4_K_M",
                         "runtime":{"engine":"llama.cpp","version":"b3447"},
                         "score":{"metric":"pass@1","value":%s,"unit":"ratio"},"source":"%s","testedAt":"%s",
                         "evidence":{"logUrl":"https://gist.github.com/a/b","runner":"scripts/run-humaneval-plus.ts",
                                     "command":"bun run"},
                         "submitter":{"alias":"%s","contact":"desk"},"reproduces":%s}""".formatted(
                        version, value, source, testedAt, alias(source), row == null ? "null" : '"' + row + '"'));
    }

    private static String alias(String source) {
        return source.equals("owner") ? "registry" : "somebody";
    }

    private static ReviewDecided approval(SubmissionReceived of) {
        return approval(of, 1);
    }

    private static ReviewDecided approval(SubmissionReceived of, int version) {
        return decision(of, version, "approve");
    }

    private static ReviewDecided decision(SubmissionReceived of, int version, String action) {
        return ReviewDecided.newBuilder()
                .setDecisionId(action + " " + of.getSubmissionId())
                .setSubmissionId(of.getSubmissionId())
                .setSubject(of.getSubject())
                .setDecidedAt(Door.RECEIVED.plusSeconds(30))
                .setRuleSet(Catalogs.current().ruleSet())
                .setCatalog(Catalogs.CURRENT)
                .setCaseVersion(version)
                .setAction(action)
                .setConfirmed(List.of("log"))
                .setReason("seen the log")
                .setReviewer("reviewer")
                .build();
    }

    private static Check check(VerdictReached verdict, String rule) {
        return Stream.of(verdict)
                .flatMap(it -> it.getChecks().stream())
                .filter(check -> check.getRule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private VerifySettings settings() {
        return new SmallRyeConfigBuilder()
                .withMapping(VerifySettings.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "proofmark.registry.url",
                                servers.registryUrl(),
                                "proofmark.keys.file",
                                "unused",
                                "proofmark.credentials.file",
                                "unused",
                                "proofmark.limits.waiting",
                                Integer.toString(WAITING)),
                        "test",
                        100))
                .build()
                .getConfigMapping(VerifySettings.class);
    }
}
