package io.proofmark.bench.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.events.Check;
import io.proofmark.events.EventIds;
import io.proofmark.events.EventRecords;
import io.proofmark.events.Facts;
import io.proofmark.events.Reason;
import io.proofmark.events.Reproduction;
import io.proofmark.events.RulingMade;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.Text;
import io.proofmark.events.TextsWritten;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What the services append when submissions come in one after the other: of each five events, as large as those of real
 * measurements. Every tenth repeats the one before, which gives that row its second standing.
 */
public record History(EventRecords records) {

    /** Records that a submission gives. */
    public static final int EVENTS_EACH = 5;

    private static final int REPEATS = 10;
    private static final int MODELS = 400;
    private static final int HARDWARE = 150;
    private static final int CHECKS = 12;
    private static final int SECONDS_APART = 20;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final String RULES = "1";
    private static final String CATALOG = "2026-11-01";
    private static final String BENCHMARK = "llm-decode-512";
    private static final String ENGINE = "llama.cpp";
    private static final String QUANT = "Q4_K_M";

    private static final List<Check> CHECKED = IntStream.range(0, CHECKS)
            .mapToObj(n -> new Check(
                    "protocol.rule-" + n, "pass", "3", "at least 3", "What was seen keeps to rule " + n + "."))
            .toList();

    /** Hands over what the submission of that number causes. */
    public void of(int number, Consumer<ProducerRecord<byte[], byte[]>> taker) {
        boolean repeats = number % REPEATS == REPEATS - 1;
        String id = id(number);
        String row = repeats ? id(number - 1) : id;
        Instant at = FIRST.plusSeconds((long) number * SECONDS_APART);
        String verdict = EventIds.verdict(id, RULES, CATALOG, null, "publish");
        taker.accept(records.record(Topics.TEXTS, id, EventIds.texts(id), at, texts(id, at), null));
        taker.accept(records.record(
                Topics.SUBMISSIONS, row, EventIds.received(id), at, received(id, row, number, at), null));
        taker.accept(records.record(Topics.VERDICTS, row, verdict, at, verdict(verdict, id, row, number, at), null));
        taker.accept(records.record(
                Topics.VERDICTS, row, EventIds.ruling(id, verdict), at, ruling(verdict, id, row, at), null));
        int version = repeats ? 2 : 1;
        taker.accept(records.record(
                Topics.STANDINGS,
                row,
                EventIds.standing(row, version),
                at,
                standing(row, version, repeats ? number - 1 : number, id, at),
                null));
    }

    private static String id(int number) {
        return UUID.nameUUIDFromBytes(("submission " + number).getBytes(UTF_8)).toString();
    }

    private static TextsWritten texts(String id, Instant at) {
        return TextsWritten.newBuilder()
                .setId(id)
                .setWrittenAt(at)
                .setTexts(List.of(new Text("/notes", "measured on an idle machine, fans at full speed")))
                .build();
    }

    private static SubmissionReceived received(String id, String row, int number, Instant at) {
        var received = SubmissionReceived.newBuilder()
                .setSubmissionId(id)
                .setSubject(row)
                .setReceivedAt(at)
                .setRuleSet(RULES)
                .setCatalog(CATALOG)
                .setFormat("speed")
                .setDocument(
                        ("{\"benchmark\":\"%s\",\"environment\":{\"driver\":\"560.35.03\",\"os\":\"Ubuntu 24.04\"},"
                                        + "\"hardware\":{\"count\":1,\"slug\":\"%s\"},\"kind\":\"speed\",\"model\":{\"slug\":\"%s\"},"
                                        + "\"quant\":\"%s\",\"runs\":[{\"t0\":0,\"t1\":0.0712,\"t2\":4.0315,\"tokens\":512},"
                                        + "{\"t0\":0,\"t1\":0.0709,\"t2\":4.0287,\"tokens\":512}],"
                                        + "\"runtime\":{\"engine\":\"%s\",\"version\":\"b3447\"}}")
                                .formatted(BENCHMARK, hardware(number), model(number), QUANT, ENGINE))
                .setIdentityTag("00".repeat(32))
                .setOperatorStrength("alias")
                .setSource("community")
                .setTokenSha256("00".repeat(32));
        if (!id.equals(row)) {
            received.setReproduces(row);
        }
        return received.build();
    }

    private static VerdictReached verdict(String verdict, String id, String row, int number, Instant at) {
        return VerdictReached.newBuilder()
                .setVerdictId(verdict)
                .setSubmissionId(id)
                .setSubject(row)
                .setCausedAt(at)
                .setReceivedAt(at)
                .setFormat("speed")
                .setRuleSet(RULES)
                .setCatalog(CATALOG)
                .setProposal("publish")
                .setMatch(id.equals(row) ? "original" : "reproduction")
                .setChecks(CHECKED)
                .setFacts(facts(number))
                .build();
    }

    private static RulingMade ruling(String verdict, String id, String row, Instant at) {
        return RulingMade.newBuilder()
                .setRulingId(EventIds.ruling(id, verdict))
                .setSubmissionId(id)
                .setSubject(row)
                .setCausedAt(at)
                .setRuleSet(RULES)
                .setCatalog(CATALOG)
                .setOutcome("applied")
                .setAction("policy")
                .setBy("policy")
                .setCaseVersion(1)
                .setState("published")
                .setReason("every check passes")
                .build();
    }

    private static StandingChanged standing(String row, int version, int number, String cause, Instant at) {
        boolean repeated = version > 1;
        return StandingChanged.newBuilder()
                .setStandingId(EventIds.standing(row, version))
                .setRow(row)
                .setVersion(version)
                .setCausedAt(at)
                .setAsOf(at.toString().substring(0, "2026-01-01".length()))
                .setRuleSet(RULES)
                .setCatalog(CATALOG)
                .setState("published")
                .setBadge(repeated ? "reproduced" : "community-submitted")
                .setConfidence(repeated ? "moderate" : "low")
                .setDerivedFrom(List.of(
                        new Reason("+", "source", "measured by a member of the community"),
                        new Reason("+", "metadata", "driver, operating system and context length are given"),
                        new Reason("-", "reproductions", "nobody else has measured it")))
                .setIndependentOperators(repeated ? 1 : 0)
                .setReproductions(
                        repeated
                                ? List.of(new Reproduction(
                                        cause, "124.13", "-2.00", "within-10", true, "alias", at, true))
                                : List.of())
                .setMissing(List.of("environment.machine"))
                .setSubmissionId(row)
                .setPublishedAt(at)
                .setFacts(facts(number))
                .build();
    }

    private static Facts facts(int number) {
        return Facts.newBuilder()
                .setKind("speed")
                .setBenchmark(BENCHMARK)
                .setModel(model(number))
                .setHardware(hardware(number))
                .setHardwareCount(1)
                .setQuant(QUANT)
                .setEngine(ENGINE)
                .setEngineVersion("b3447")
                .setValue(BigDecimal.valueOf(10_000L + number % 20_011, 2).toPlainString())
                .setUnit("tok/s")
                .setMetric("decode rate")
                .setTtftMs("71.2")
                .setRuns(3)
                .setSpreadPercent("0.14")
                .setContextLength(4096)
                .setConcurrency(1)
                .setDriver("560.35.03")
                .setOs("Ubuntu 24.04")
                .setSource("community")
                .setTestedAt("2026-05-01T10:00:00Z")
                .setOperatorStrength("alias")
                .build();
    }

    private static String model(int number) {
        return "model-" + number % MODELS;
    }

    private static String hardware(int number) {
        return "hardware-" + number % HARDWARE;
    }
}
