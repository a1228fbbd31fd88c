package io.proofmark.cli.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofmark.cli.MemoryLog;
import io.proofmark.cli.log.Fact;
import io.proofmark.cli.log.History;
import io.proofmark.cli.log.Subject;
import io.proofmark.confidence.domain.Assessment;
import io.proofmark.confidence.domain.Standing;
import io.proofmark.documents.Json;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.door.DoorKeys;
import io.proofmark.door.Identity;
import io.proofmark.door.Submission;
import io.proofmark.events.EventRecords;
import io.proofmark.events.Topics;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.domain.Action;
import io.proofmark.verify.domain.Band;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.messaging.CaseEvents;
import io.proofmark.verify.messaging.DerivedIds;
import io.proofmark.verify.messaging.EventLogged;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row, told in lines:
 * <ul>
 *   <li>{@code submit ann rate=100 /quant="Q8_0"}: a full document of ann's, with three timed runs at that rate, so changed;
 *       the first is the row, the others repeat it. {@code ann*10} submits so many. {@code null} takes a member away.
 *   <li>{@code score ann /score/value=0.8}: the same of a score.
 *   <li>{@code approve ann counts=true}: a reviewer does that to all that ann submitted; {@code reason=null} without saying
 *       why.
 *   <li>{@code check ann rule.id}: what that rule saw is to be said too.
 * </ul>
 */
final class WorkedExample {

    private static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:00Z");
    private static final DoorKeys KEYS = new DoorKeys(new byte[32], new byte[32]);
    private static final Edition EDITION = Edition.of("2", null);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final BigDecimal FIRST_TOKEN = new BigDecimal("0.07");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String SPEED = """
            {"kind": "speed", "benchmark": "llm-decode-512", "model": {"slug": "llama-3.1-8b-instruct"},
             "hardware": {"slug": "rtx-4090", "count": 1, "ramGb": 64}, "quant": "Q4_K_M",
             "runtime": {"engine": "llama.cpp", "version": "b3447"},
             "environment": {"driver": "560.35.03", "os": "Ubuntu 24.04", "contextLength": 4096, "concurrency": 1,
                             "offload": "full-gpu"},
             "declared": {"vramPeakGb": 6.8},
             "protocol": {"warmup": true, "promptTokens": 500, "maxTokens": 512, "temperature": 0},
             "submitter": {}, "testedAt": "2026-05-01T10:00:00Z"}""";

    private static final String SCORE = """
            {"kind": "score", "benchmark": "humaneval-plus", "model": {"slug": "llama-3.1-8b-instruct"},
             "hardware": {"slug": "rtx-4090", "count": 1}, "quant": "Q4_K_M",
             "runtime": {"engine": "llama.cpp", "version": "b3447"}, "environment": {},
             "score": {"metric": "pass@1", "value": 0.61, "unit": "ratio"}, "protocol": {"temperature": 0},
             "evidence": {"logUrl": "https://gist.github.com/a/b", "runner": "scripts/run-humaneval-plus.ts",
                          "command": "npx tsx scripts/run-humaneval-plus.ts"},
             "submitter": {"contact": "github:a"}, "testedAt": "2026-05-01T10:00:00Z"}""";

    private final MemoryLog log = new MemoryLog();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, List<LogFact.Received>> runs = new LinkedHashMap<>();
    private final Map<String, String> checks = new LinkedHashMap<>();
    private int told;

    void tell(String line) {
        String[] words = line.split(" +");
        String[] who = words[1].split("\\*");
        Stream<String> settings = Stream.of(words).skip(2);
        switch (words[0]) {
            case "submit" -> submit(SPEED, who[0], who.length > 1 ? Integer.parseInt(who[1]) : 1, settings.toList());
            case "score" -> submit(SCORE, who[0], 1, settings.toList());
            case "check" -> checks.put(who[0], words[2]);
            default -> decide(Action.ofReviewer(words[0]).orElseThrow(), who[0], settings.toList());
        }
    }

    /** What became of each submission, and what is said of the row. */
    List<String> said() {
        String row = first().submissionId();
        var ids = new DerivedIds();
        var events = new CaseEvents(new EventRecords(null, CaseEvents.SOURCE), ids);
        Shadow shadow = new ShadowRun(EDITION, log, ids, events)
                .of(new History(new Subject(first().submission().subject()), facts, List.of()));
        List<String> said = new ArrayList<>();
        runs.forEach((who, submitted) -> submitted.stream()
                .map(run -> who + ": "
                        + told(
                                shadow.submissions().get(run.submissionId()),
                                !run.submissionId().equals(row)))
                .distinct()
                .forEach(said::add));
        checks.forEach((who, rule) -> said.add(who + ": "
                + check(shadow.submissions().get(runs.get(who).getFirst().submissionId()), rule)));
        said.addAll(shadow.standing().map(WorkedExample::told).orElse(List.of("row: not public")));
        return said;
    }

    private static String told(Shadow.Judged judged, boolean repeats) {
        Verdict verdict = judged.verdict();
        Band band = verdict.band();
        String compared = !repeats
                ? ""
                : verdict.match().word() + (band == null ? "" : " " + band.word() + " (" + verdict.delta() + " %)")
                        + ", ";
        String why = verdict.reasons().isEmpty() ? "" : " (" + String.join("; ", verdict.reasons()) + ")";
        return compared + verdict.proposal().word() + why + ", "
                + judged.state().word();
    }

    private static String check(Shadow.Judged judged, String rule) {
        Check check = judged.verdict().check(rule).orElseThrow();
        return check.rule() + " " + check.outcome().word() + ": " + check.message();
    }

    private static List<String> told(Standing standing) {
        Assessment found = standing.assessment();
        List<String> said = new ArrayList<>();
        said.add("row: " + found.badge().word() + ", " + found.confidence().word()
                + found.modifiers().stream()
                        .sorted()
                        .map(modifier -> ", " + modifier.word())
                        .reduce("", String::concat));
        found.derivedFrom().forEach(line -> said.add(line.sign() + " " + line.factor() + ": " + line.fact()));
        return said;
    }

    private void submit(String template, String who, int times, List<String> settings) {
        for (int n = 0; n < times; n++) {
            ObjectNode document = object(template);
            document.withObject("/submitter").put("alias", who);
            document.withObject("/environment").put("machine", "machine of " + who);
            document.withObject("/protocol").put("seed", ++told);
            if (!runs.isEmpty()) {
                document.put("reproduces", first().submissionId());
            }
            settings.forEach(setting -> change(document, setting));
            LogFact.Received run = received(document);
            runs.computeIfAbsent(who, unseen -> new ArrayList<>()).add(run);
            facts.add(log.fact(Topics.SUBMISSIONS, run));
        }
    }

    private LogFact.Received received(ObjectNode document) {
        Json json = new StrictDocuments(32, 1 << 16).read(document.toString().getBytes(UTF_8));
        Submission submission = Submission.of(
                json,
                Identity.of(null, json),
                EDITION.catalog().benchmark(document.path("benchmark").asText()).orElseThrow(),
                KEYS);
        Instant at = RECEIVED.plusSeconds(told);
        return new LogFact.Received(new EventLogged().read(submission, at, EDITION.catalog()), "token");
    }

    private void decide(Action action, String who, List<String> settings) {
        for (LogFact.Received run : runs.get(who)) {
            facts.add(log.fact(
                    Topics.SUBMISSIONS,
                    new LogFact.Decided(new Decision(
                            "decision " + ++told,
                            run.submissionId(),
                            run.submission().subject(),
                            RECEIVED.plusSeconds(told),
                            EDITION.inForce(),
                            told,
                            action,
                            settings.contains("counts=true")
                                    ? Boolean.TRUE
                                    : settings.contains("counts=false") ? Boolean.FALSE : null,
                            run.submission().figures().score() == null ? List.of() : List.of("log", "command"),
                            settings.contains("reason=null") ? null : "looked at it",
                            "reviewer"))));
        }
    }

    private LogFact.Received first() {
        return runs.values().iterator().next().getFirst();
    }

    private static void change(ObjectNode document, String setting) {
        String[] parts = setting.split("=", 2);
        if (parts[0].equals("rate")) {
            runs(document, new BigDecimal(parts[1]));
        } else if (parts[0].equals("runs")) {
            ArrayNode timed = (ArrayNode) document.path("runs");
            while (timed.size() > Integer.parseInt(parts[1])) {
                timed.remove(timed.size() - 1);
            }
        } else {
            JsonPointer place = JsonPointer.compile(parts[0]);
            ObjectNode holder = place.head().matches() ? document : document.withObject(place.head());
            set(holder, place.last().getMatchingProperty(), parts[1]);
        }
    }

    private static void set(ObjectNode holder, String name, String json) {
        if (json.equals("null")) {
            holder.remove(name);
        } else {
            holder.set(name, parsed(json));
        }
    }

    /** Three runs, of four seconds where that is enough for a whole number of tokens, so that the rate is exact. */
    private static void runs(ObjectNode document, BigDecimal rate) {
        BigDecimal seconds = rate.scale() > 0 ? HUNDRED : rate.compareTo(HUNDRED) > 0 ? TWO : FOUR;
        ArrayNode timed = document.putArray("runs");
        for (int n = 0; n < 3; n++) {
            timed.addObject()
                    .put("tokens", rate.multiply(seconds).intValueExact())
                    .put("t0", BigDecimal.ZERO)
                    .put("t1", FIRST_TOKEN)
                    .put("t2", FIRST_TOKEN.add(seconds));
        }
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) parsed(json);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
