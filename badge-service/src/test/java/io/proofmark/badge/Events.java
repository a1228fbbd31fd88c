package io.proofmark.badge;

import io.proofmark.canonical.Sha256;
import io.proofmark.events.Check;
import io.proofmark.events.EventIds;
import io.proofmark.events.EvidenceSeen;
import io.proofmark.events.Facts;
import io.proofmark.events.FeedbackGiven;
import io.proofmark.events.InformationSupplied;
import io.proofmark.events.Reason;
import io.proofmark.events.Reproduction;
import io.proofmark.events.RulingMade;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.SubmissionWithdrawn;
import io.proofmark.events.TakedownRequested;
import io.proofmark.events.Text;
import io.proofmark.events.TextDigest;
import io.proofmark.events.TextsWritten;
import io.proofmark.events.VerdictReached;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Events as the other services write them, about one measured configuration. */
public final class Events {

    public static final Instant TIME = Instant.parse("2026-11-21T10:00:00Z");
    public static final String TOKEN = "the-token";

    private static final String RULES = "1";
    private static final String CATALOG = "2026-11-01";

    private Events() {}

    public static SubmissionReceived received(String id, String subject) {
        return SubmissionReceived.newBuilder()
                .setSubmissionId(id)
                .setSubject(subject)
                .setReceivedAt(TIME)
                .setRuleSet(RULES)
                .setCatalog(CATALOG)
                .setFormat("speed")
                .setDocument("""
                        {"benchmark":"llm-decode-512","hardware":{"count":1,"slug":"rtx-4090"},"kind":"speed",
                        "model":{"slug":"llama-3.1-8b-instruct"},"quant":"Q4_K_M","runtime":{"engine":"llama.cpp"}}""")
                .setIdentityTag("00".repeat(32))
                .setOperatorStrength("alias")
                .setSource("community")
                .setReproduces(id.equals(subject) ? null : subject)
                .setTokenSha256(Sha256.hex(TOKEN.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    public static SubmissionWithdrawn withdrawn(String id) {
        return SubmissionWithdrawn.newBuilder()
                .setSubmissionId(id)
                .setSubject(id)
                .setWithdrawnAt(TIME.plusSeconds(60))
                .setRuleSet(RULES)
                .setCatalog(CATALOG)
                .setTokenSha256("00")
                .build();
    }

    public static InformationSupplied supplied(String id, String information) {
        return InformationSupplied.newBuilder()
                .setInformationId(information)
                .setSubmissionId(id)
                .setSubject(id)
                .setSuppliedAt(TIME.plusSeconds(60))
                .setRuleSet(RULES)
                .setCatalog(CATALOG)
                .setChanges("{}")
                .setTokenSha256(Sha256.hex(TOKEN.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    public static EvidenceSeen seen(String id, String field) {
        return EvidenceSeen.newBuilder()
                .setSightId(EventIds.seen(id, field))
                .setSubmissionId(id)
                .setSubject(id)
                .setSeenAt(TIME.plusSeconds(90))
                .setRuleSet(RULES)
                .setCatalog(CATALOG)
                .setField(field)
                .setStatus(200)
                .setSize(3L)
                .setSha256("ab".repeat(32))
                .build();
    }

    public static TextsWritten texts(String id, Map<String, String> texts) {
        return TextsWritten.newBuilder()
                .setId(id)
                .setWrittenAt(TIME)
                .setTexts(new TreeMap<>(texts)
                        .entrySet().stream()
                                .map(text -> new Text(text.getKey(), text.getValue()))
                                .toList())
                .build();
    }

    /** Texts of a run that came from an address. */
    public static TextsWritten textsFrom(String address, String id) {
        return TextsWritten.newBuilder(texts(id, Map.of("/submitter/alias", "anon")))
                .setAddress(address)
                .build();
    }

    public static FeedbackGiven feedback(String id, String row) {
        return FeedbackGiven.newBuilder()
                .setFeedbackId(id)
                .setRow(row)
                .setGivenAt(TIME.plusSeconds(120))
                .setRuleSet(RULES)
                .setCatalog(CATALOG)
                .setText(new TextDigest("/text", 5, "00".repeat(32), null))
                .build();
    }

    public static TakedownRequested takedown(String id, String row) {
        return TakedownRequested.newBuilder()
                .setTakedownId(id)
                .setRow(row)
                .setRequestedAt(TIME.plusSeconds(180))
                .setRuleSet(RULES)
                .setCatalog(CATALOG)
                .setReason(new TextDigest("/reason", 5, "00".repeat(32), null))
                .build();
    }

    public static VerdictReached verdict(String id, String subject, String proposal) {
        return VerdictReached.newBuilder()
                .setVerdictId(EventIds.verdict(id, RULES, CATALOG, null, proposal))
                .setSubmissionId(id)
                .setSubject(subject)
                .setCausedAt(TIME)
                .setReceivedAt(TIME)
                .setFormat("speed")
                .setRuleSet(RULES)
                .setCatalog(CATALOG)
                .setProposal(proposal)
                .setMatch("original")
                .setMissing(List.of("environment.driver", "runtime.version"))
                .setChecks(List.of(
                        new Check("protocol.runs", "pass", "3", "at least 3", "Three timed runs."),
                        new Check("protocol.spread", "warn", "12.1 %", "at most 10 %", "The runs differ.")))
                .setReasons(List.of("the runs differ by 12.1 %"))
                .setFacts(facts("llama-3.1-8b-instruct", "129.30"))
                .build();
    }

    public static RulingMade ruling(String id, int version, String state, String reason) {
        return RulingMade.newBuilder()
                .setRulingId(EventIds.ruling(id, state + version))
                .setSubmissionId(id)
                .setSubject(id)
                .setCausedAt(TIME.plusSeconds(version))
                .setRuleSet(RULES)
                .setCatalog(CATALOG)
                .setOutcome("applied")
                .setAction("policy")
                .setBy("policy")
                .setCaseVersion(version)
                .setState(state)
                .setReason(reason)
                .setDeadlineAt(state.equals("queued") ? TIME.plusSeconds(604_800) : null)
                .setDeadlineOwner(state.equals("queued") ? "reviewers" : null)
                .build();
    }

    public static RulingMade refusal(String id, int version) {
        return RulingMade.newBuilder(ruling(id, version, "queued", "a reviewer wanted to approve"))
                .setRulingId(EventIds.ruling(id, "refused" + version))
                .setOutcome("refused")
                .setRefusal("case-moved")
                .build();
    }

    public static StandingChanged standing(String row, int version, String badge) {
        return standing(row, version, badge, facts("llama-3.1-8b-instruct", "129.30"));
    }

    public static StandingChanged standing(String row, int version, String badge, Facts facts) {
        boolean reproduced = badge.endsWith("reproduced");
        return StandingChanged.newBuilder()
                .setStandingId(EventIds.standing(row, version))
                .setRow(row)
                .setVersion(version)
                .setCausedAt(TIME.plusSeconds(version))
                .setAsOf("2026-11-21")
                .setRuleSet(RULES)
                .setCatalog(CATALOG)
                .setState("published")
                .setBadge(badge)
                .setConfidence(reproduced ? "moderate" : "low")
                .setDerivedFrom(List.of(
                        new Reason("+", "source", "measured by a member of the community"),
                        new Reason("-", "metadata", "driver, operating system not provided")))
                .setIndependentOperators(reproduced ? 1 : 0)
                .setReproductions(
                        reproduced
                                ? List.of(new Reproduction(
                                        "repro-" + row, "124.13", "-4.00", "within-10", true, "alias", TIME, true))
                                : List.of())
                .setMissing(List.of("environment.driver", "environment.os"))
                .setSubmissionId(row)
                .setPublishedAt(TIME)
                .setFacts(facts)
                .build();
    }

    public static Facts facts(String model, String value) {
        return Facts.newBuilder()
                .setKind("speed")
                .setBenchmark("llm-decode-512")
                .setModel(model)
                .setHardware("rtx-4090")
                .setHardwareCount(1)
                .setQuant("Q4_K_M")
                .setEngine("llama.cpp")
                .setEngineVersion("b3447")
                .setValue(value)
                .setUnit("tok/s")
                .setMetric("decode rate")
                .setTtftMs("71.2")
                .setRuns(3)
                .setSource("community")
                .setTestedAt("2026-05-01T10:00:00Z")
                .setOperatorStrength("alias")
                .build();
    }
}
