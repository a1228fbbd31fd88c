package io.proofmark.verify.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.proofmark.canonical.Sha256;
import io.proofmark.catalog.Catalogs;
import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.events.ReviewDecided;
import io.proofmark.events.RulingMade;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import io.proofmark.log.Entry;
import io.proofmark.testing.RealServers;
import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.KeepCases;
import io.proofmark.verify.persistence.CaseTables;
import io.proofmark.verify.persistence.JdbcCaseBooks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The readers of submissions on a real broker, database and registry. */
class VerdictsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final RealServers servers = RealServers.shared();
    private final EventCodec codec = new EventCodec(servers.registryUrl());
    private final LogFeed log = new LogFeed(servers.bootstrap(), codec);
    private final DataSource database = servers.dataSource(Topics.Groups.VERIFY);
    private final DerivedIds ids = new DerivedIds();
    private final String author = "author-" + UUID.randomUUID().toString().substring(0, 8);
    private final SubmissionReceived original = new Door().received(Native.original(author));
    private final String row = original.getSubmissionId();
    private VerifyLog reader = start();

    @AfterEach
    void stop() {
        reader.stop(new ShutdownEvent());
        log.close();
        codec.close();
    }

    @Test
    void shouldJudgeOriginalAndQueueItWhenPolicyIsReview() {
        log.append(original);

        assertThat(awaitRulings(row, 1)).singleElement().satisfies(ruling -> {
            assertThat(ruling.getState()).isEqualTo("queued");
            assertThat(ruling.getCaseVersion()).isEqualTo(1);
            assertThat(ruling.getDeadlineAt()).isEqualTo(Door.RECEIVED.plus(Duration.ofDays(7)));
            assertThat(ruling.getDeadlineOwner()).isEqualTo("reviewers");
        });
        assertThat(log.verdicts(row)).singleElement().satisfies(verdict -> {
            assertThat(verdict.getProposal()).isEqualTo("publish");
            assertThat(verdict.getMatch()).isEqualTo("original");
            assertThat(verdict.getReasons()).hasSize(verdict.getSameConfiguration() == null ? 0 : 1);
            assertThat(verdict.getFacts().getRuns()).isEqualTo(3);
            assertThat(verdict.getFacts().getQuant()).isEqualTo("Q4_K_M");
        });
    }

    @Test
    void shouldPublishWhenPolicyIsAutoAndNothingIsRemarkable() {
        SubmissionReceived submission =
                new Door().received(Native.auto("127.0" + Integer.toUnsignedString(author.hashCode())));

        log.append(Topics.SUBMISSIONS_BULK, submission.getSubject(), submission);

        assertThat(awaitRulings(submission.getSubmissionId(), 1))
                .extracting(RulingMade::getState, RulingMade::getBy)
                .containsExactly(tuple("published", "policy"));
    }

    @Test
    void shouldJudgeWhenOriginalComesLater() {
        SubmissionReceived reproduction = new Door().received(Native.reproduction("other", row, "124.0"));
        log.append(reproduction);
        assertThat(awaitRulings(reproduction.getSubmissionId(), 1))
                .extracting(RulingMade::getState, RulingMade::getCaseVersion, RulingMade::getDeadlineOwner)
                .containsExactly(tuple("waiting-for-original", 1, "original"));

        log.append(original);

        assertThat(awaitRulings(reproduction.getSubmissionId(), 2))
                .extracting(RulingMade::getState, RulingMade::getCaseVersion)
                .containsExactly(tuple("waiting-for-original", 1), tuple("queued", 2));
        assertThat(log.verdicts(reproduction.getSubmissionId()))
                .extracting(VerdictReached::getMatch, VerdictReached::getBand, VerdictReached::getProposal)
                .containsExactly(
                        tuple("waiting", null, "review"),
                        tuple("reproduction", "within-10", "publish-as-reproduction"));
        assertThat(log.verdicts(reproduction.getSubmissionId()).getLast().getOriginalFacts())
                .isNotNull();
    }

    @Test
    void shouldSayHowFarApartWhenRunIsNoReproduction() {
        SubmissionReceived far = new Door().received(Native.reproduction("other", row, "90.37"));

        log.append(original);
        log.append(far);

        awaitRulings(far.getSubmissionId(), 1);
        assertThat(log.verdicts(far.getSubmissionId())).singleElement().satisfies(verdict -> {
            assertThat(verdict.getProposal()).isEqualTo("fragment");
            assertThat(verdict.getBand()).isEqualTo("over-25");
            assertThat(verdict.getDelta()).isEqualTo("-30.00");
            assertThat(verdict.getReasons())
                    .anySatisfy(reason -> assertThat(reason).contains("30.00 % slower (over 25 %)"));
        });
    }

    @Test
    void shouldDropSecondCopy() {
        SubmissionReceived copy = SubmissionReceived.newBuilder(original)
                .setTokenSha256(Sha256.hex("another".getBytes(UTF_8)))
                .build();

        log.append(original);
        log.append(copy);
        log.append(Topics.SUBMISSIONS, row, Door.withdrawn(original, Door.TOKEN));

        assertThat(awaitRulings(row, 2)).extracting(RulingMade::getState).containsExactly("queued", "withdrawn");
        assertThat(log.records(Topics.TEXTS.name()))
                .filteredOn(record -> new String(record.key(), UTF_8).equals(row))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isNull());
        assertThat(log.verdicts(row)).hasSize(1);
    }

    @Test
    void shouldRefuseWithdrawalWhenTokenIsAnother() {
        log.append(original);
        log.append(Topics.SUBMISSIONS, row, Door.withdrawn(original, Sha256.hex("stolen".getBytes(UTF_8))));

        assertThat(awaitRulings(row, 2).getLast()).satisfies(ruling -> {
            assertThat(ruling.getOutcome()).isEqualTo("refused");
            assertThat(ruling.getRefusal()).isEqualTo("token");
            assertThat(ruling.getState()).isEqualTo("queued");
            assertThat(ruling.getCaseVersion()).isEqualTo(1);
        });
    }

    @Test
    void shouldWithdrawWhenSubmissionComesAfterItsWithdrawal() {
        log.append(Topics.SUBMISSIONS, row, Door.withdrawn(original, Door.TOKEN));
        log.append(Topics.SUBMISSIONS_BULK, row, original);

        assertThat(awaitRulings(row, 2))
                .as("two lanes append by themselves: the version of the case gives the order")
                .extracting(RulingMade::getCaseVersion, RulingMade::getState, RulingMade::getAction)
                .containsExactlyInAnyOrder(tuple(1, "queued", "policy"), tuple(2, "withdrawn", "withdraw"));
    }

    @Test
    void shouldRefuseDecisionThatCameTooLate() {
        log.append(original);
        log.append(Topics.SUBMISSIONS, row, decision("d1", "approve", "seen the log"));
        log.append(Topics.SUBMISSIONS, row, decision("d2", "reject", "too late"));
        log.append(Topics.SUBMISSIONS, row, decision("d1", "approve", "seen the log"));
        log.append(Topics.SUBMISSIONS, row, decision("d3", "reject", "later still"));

        assertThat(awaitRulings(row, 4))
                .extracting(
                        RulingMade::getDecisionId,
                        RulingMade::getOutcome,
                        RulingMade::getRefusal,
                        RulingMade::getState,
                        RulingMade::getCaseVersion)
                .containsExactly(
                        tuple(null, "applied", null, "queued", 1),
                        tuple(row + "d1", "applied", null, "published", 2),
                        tuple(row + "d2", "refused", "case-moved", "published", 2),
                        tuple(row + "d3", "refused", "case-moved", "published", 2));
    }

    @Test
    void shouldPutBrokenRecordAsideAndGoOn() {
        log.appendBytes(row, "no event".getBytes(UTF_8));
        log.append(original);

        awaitRulings(row, 1);

        assertThat(log.records(Topics.SUBMISSIONS.deadLetters(Topics.Groups.VERIFY)).stream()
                        .filter(record -> new String(record.key(), UTF_8).equals(row)))
                .singleElement()
                .satisfies(dead ->
                        assertThat(dead.headers().lastHeader("pm_dead_reason")).isNotNull());
    }

    @Test
    void shouldNotPublishAgainWhenTablesAreDropped() throws Exception {
        SubmissionReceived reproduction =
                RejudgeIT.first(new Door().received(Native.reproduction("other", row, "124.0")));
        log.append(reproduction);
        awaitRulings(reproduction.getSubmissionId(), 1);
        log.append(Topics.SUBMISSIONS_BULK, row, original);
        log.append(Topics.SUBMISSIONS, row, RejudgeIT.rejudged(reproduction));
        awaitRulings(reproduction.getSubmissionId(), 3);
        int before = log.records(Topics.VERDICTS.name()).size();
        reader.stop(new ShutdownEvent());
        execute("drop table cases, ruling, parked");

        reader = start();
        log.append(Topics.SUBMISSIONS, row, decision("d1", "approve", "seen the log"));

        assertThat(awaitRulings(row, 2)).extracting(RulingMade::getState).containsExactly("queued", "published");
        assertThat(log.records(Topics.VERDICTS.name())).hasSize(before + 1);
    }

    @Test
    void shouldGiveTheSameBytesWhateverTheBatches() throws Exception {
        SubmissionReceived reproduction =
                RejudgeIT.first(new Door().received(Native.reproduction("other", row, "124.0")));
        List<Entry> entries = entries(
                Door.withdrawn(reproduction, Sha256.hex("stolen".getBytes(UTF_8))),
                RejudgeIT.rejudged(reproduction),
                reproduction,
                original,
                reproduction,
                decision("d1", "approve", "seen the log"),
                Door.withdrawn(reproduction, Door.TOKEN));
        List<String> atOnce = fold(List.of(entries));

        List<String> oneByOne = fold(entries.stream().map(List::of).toList());

        assertThat(oneByOne).hasSize(12).isEqualTo(atOnce);
    }

    @Test
    void shouldKeepOnlySoManyWaitingForOneOriginal() throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var fold = fold("proofmark.limits.waiting", "2");
            List<Entry> entries = entries(
                    new Door().received(Native.reproduction("one", row, "124.0")),
                    new Door().received(Native.reproduction("two", row, "124.0")),
                    new Door().received(Native.reproduction("three", row, "124.0")));
            fold.apply(connection, entries.subList(0, 2));

            assertThat(catchThrowable(() -> fold.apply(connection, entries.subList(2, 3))))
                    .hasMessageContaining("2 records wait for submission " + row);
            connection.rollback();
        }
    }

    private ReviewDecided decision(String id, String action, String reason) {
        var decision = ReviewDecided.newBuilder()
                .setDecisionId(row + id)
                .setSubmissionId(row)
                .setSubject(row)
                .setDecidedAt(Door.RECEIVED.plusSeconds(30))
                .setRuleSet(Catalogs.current().ruleSet())
                .setCatalog(Catalogs.CURRENT)
                .setCaseVersion(1)
                .setAction(action)
                .setReviewer("reviewer");
        if (reason != null) {
            decision.setReason(reason);
        }
        return decision.build();
    }

    /** What the batches cause, in a transaction that is rolled back. */
    private List<String> fold(List<List<Entry>> batches) throws SQLException {
        List<String> outputs = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var fold = fold("proofmark.limits.waiting", "1000");
            for (List<Entry> batch : batches) {
                fold.apply(connection, batch)
                        .forEach(output -> outputs.add(output.cause().offset() + " "
                                + (output.record().value() == null
                                        ? "tombstone"
                                        : Sha256.hex(output.record().value()))
                                + output.record().headers()));
            }
            connection.rollback();
        }
        return outputs;
    }

    private CaseFold fold(String setting, String value) {
        var facts = new EventFacts(codec);
        return new CaseFold(
                facts,
                new JdbcCaseBooks(settings(Map.of(setting, value))),
                new KeepCases(facts, ids),
                new CaseEvents(new EventRecords(codec, "/proofmark/verify"), ids));
    }

    private List<Entry> entries(SpecificRecord... list) {
        List<Entry> entries = new ArrayList<>();
        for (SpecificRecord event : list) {
            byte[] value = codec.encode(Topics.SUBMISSIONS, event);
            entries.add(new Entry(
                    Topics.SUBMISSIONS.name(), 0, entries.size(), row.getBytes(UTF_8), value, new RecordHeaders()));
        }
        return entries;
    }

    private List<RulingMade> awaitRulings(String submission, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log.rulings(submission)).hasSizeGreaterThanOrEqualTo(count));
        assertThat(log.rulings(submission)).hasSize(count);
        return log.rulings(submission);
    }

    private VerifyLog start() {
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:io/proofmark/log/db", "classpath:db/migration")
                .load();
        VerifySettings settings = settings(Map.of());
        var facts = new EventFacts(codec);
        var started = new VerifyLog(
                settings,
                servers.bootstrap(),
                database,
                CaseTables.of(flyway),
                facts,
                new JdbcCaseBooks(settings),
                new KeepCases(facts, ids),
                new EventRecords(codec, "/proofmark/verify"),
                ids);
        started.start(new StartupEvent());
        return started;
    }

    private VerifySettings settings(Map<String, String> more) {
        var values = new HashMap<>(Map.of(
                "proofmark.registry.url",
                servers.registryUrl(),
                "proofmark.keys.file",
                "unused",
                "proofmark.credentials.file",
                "unused"));
        values.putAll(more);
        return new SmallRyeConfigBuilder()
                .withMapping(VerifySettings.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(VerifySettings.class);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
