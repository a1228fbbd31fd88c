package io.proofmark.confidence.messaging;

import io.proofmark.catalog.Catalogs;
import io.proofmark.events.Facts;
import io.proofmark.events.RulingMade;
import io.proofmark.events.VerdictReached;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events as verify-service appends them; time goes on by a minute with each. */
final class VerdictEvents {

    private final String row;
    private final Map<String, Integer> versions = new HashMap<>();
    private Instant now = Instant.parse("2026-05-01T10:00:00Z");

    VerdictEvents(String row) {
        this.row = row;
    }

    String row() {
        return row;
    }

    VerdictReached original() {
        return original("129.3");
    }

    /** @param value decode rate */
    VerdictReached original(String value) {
        return original(facts("author", "machine 0").setValue(value).build());
    }

    /** On a card that nobody else has. */
    VerdictReached original(String value, String hardware) {
        return original(facts("author", "machine 0")
                .setValue(value)
                .setHardware(hardware)
                .build());
    }

    private VerdictReached original(Facts facts) {
        VerdictReached.Builder verdict = verdict(row, facts);
        return verdict.setMatch("original").setProposal("publish").build();
    }

    /** A value of the row as a native score. */
    VerdictReached score(String submission, String testedAt, String value) {
        Facts.Builder facts = facts("author", "machine 0")
                .setKind("score")
                .setBenchmark("humaneval-plus")
                .setMetric("pass@1")
                .setUnit("ratio")
                .setTestedAt(testedAt)
                .setValue(value);
        return verdict(submission, facts.build())
                .setFormat("score")
                .setMatch("original")
                .setProposal("publish")
                .build();
    }

    VerdictReached reproduction(String submission, String operator, String machine) {
        Facts facts = facts(operator, machine).setReproduces(row).build();
        VerdictReached.Builder verdict = verdict(submission, facts);
        return verdict.setMatch("reproduction")
                .setProposal("publish-as-reproduction")
                .setBand("within-10")
                .setOriginal(row)
                .setDelta("-3.97")
                .build();
    }

    /** Too slow to repeat the row. */
    VerdictReached contradiction(String submission, String operator, String machine) {
        return VerdictReached.newBuilder(reproduction(submission, operator, machine))
                .setProposal("fragment")
                .setBand("over-25")
                .setDelta("-30.00")
                .build();
    }

    RulingMade ruling(String submission, String state) {
        return ruling(submission, state, "applied");
    }

    RulingMade ruling(String submission, String state, String outcome) {
        return RulingMade.newBuilder()
                .setRulingId("ruling " + state + " " + outcome + " " + submission)
                .setSubmissionId(submission)
                .setSubject(row)
                .setCausedAt(tick())
                .setRuleSet(Catalogs.current().ruleSet())
                .setCatalog(Catalogs.CURRENT)
                .setOutcome(outcome)
                .setAction("approve")
                .setBy("reviewer")
                .setCaseVersion(versions.merge(submission, 1, Integer::sum))
                .setState(state)
                .setReason("as the log shows")
                .build();
    }

    private VerdictReached.Builder verdict(String submission, Facts facts) {
        Instant at = tick();
        return VerdictReached.newBuilder()
                .setVerdictId("verdict " + submission)
                .setSubmissionId(submission)
                .setSubject(row)
                .setCausedAt(at)
                .setReceivedAt(at)
                .setFormat("speed")
                .setRuleSet(Catalogs.current().ruleSet())
                .setCatalog(Catalogs.CURRENT)
                .setMissing(List.of("environment.driver"))
                .setChecks(List.of())
                .setFacts(facts);
    }

    private static Facts.Builder facts(String operator, String machine) {
        return Facts.newBuilder()
                .setKind("speed")
                .setBenchmark("llm-decode-512")
                .setModel("llama-3.1-8b-instruct")
                .setHardware("rtx-4090")
                .setHardwareCount(1)
                .setQuant("Q4_K_M")
                .setEngine("llama.cpp")
                .setEngineVersion("b3447")
                .setValue("129.3")
                .setUnit("tok/s")
                .setMetric("decode rate")
                .setRuns(3)
                .setSpreadPercent("1.20")
                .setTestedAt("2026-04-30")
                .setSource("community")
                .setOperator(operator)
                .setOperatorStrength("alias")
                .setMachine(machine);
    }

    private Instant tick() {
        now = now.plusSeconds(60);
        return now;
    }
}
