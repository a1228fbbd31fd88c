package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofmark.e2e.checker.Checker;
import io.proofmark.e2e.checker.Log;
import io.proofmark.e2e.checker.Recording;
import io.proofmark.e2e.checker.Seen;
import io.proofmark.e2e.checker.Standing;
import io.proofmark.e2e.checker.Told;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes down what the topics hold since it was made, and what the read model shows now. */
final class Recorder implements AutoCloseable {

    private static final int AT_A_TIME = 8;

    private final ProofmarkSystem system;
    private final Follower follower;
    private final Set<String> earlier = new HashSet<>();
    private final LogRecords records;

    Recorder(ProofmarkSystem system) {
        this.system = system;
        this.follower = new Follower(system.broker(), logs());
        this.records = new LogRecords(system.log().registryUrl(), earlier);
        try (var before = new LogRecords(system.log().registryUrl(), Set.of())) {
            follower.take(before::take);
            before.log()
                    .received()
                    .forEach(it ->
                            earlier.addAll(List.of(it.submission(), it.at().key())));
            before.log().stood().forEach(it -> earlier.add(it.at().key()));
        }
    }

    Recording record(Told told) throws IOException {
        follower.take(records::take);
        Log log = records.log();
        return new Recording(told, log, new Seen(rows(), cases(log)));
    }

    /** Waits until the checker has no objection to all that was so far. */
    void awaitRight(History history) {
        system.awaitReady();
        await().atMost(ProofmarkSystem.PATIENCE).untilAsserted(() -> assertThat(Checker.check(record(history.told())))
                .isEmpty());
    }

    @Override
    public void close() {
        follower.close();
        records.close();
    }

    /** Topics of facts and of dead letters. */
    private static List<String> logs() {
        List<String> topics = new ArrayList<>(List.of(
                Topics.SUBMISSIONS.name(),
                Topics.SUBMISSIONS_BULK.name(),
                Topics.VERDICTS.name(),
                Topics.STANDINGS.name()));
        Topics.READERS.forEach(
                (group, read) -> read.forEach(topic -> topics.add(Topic.deadLetters(topic.name(), group))));
        return topics;
    }

    private Map<String, Standing> rows() throws IOException {
        Map<String, Standing> rows = new HashMap<>();
        system.services().rows().forEach((id, row) -> {
            if (!earlier.contains(id)) {
                rows.put(id, standing(id, row));
            }
        });
        return rows;
    }

    private static Standing standing(String id, JsonNode row) {
        List<Standing.Repeat> repeats = new ArrayList<>();
        row.path("reproductions")
                .forEach(run -> repeats.add(new Standing.Repeat(
                        run.path("id").asText(),
                        run.path("band").asText(),
                        run.path("deltaPercent").decimalValue(),
                        run.path("counts").asBoolean())));
        List<String> modifiers = new ArrayList<>();
        row.path("modifiers").forEach(modifier -> modifiers.add(modifier.asText()));
        return new Standing(
                id,
                row.path("value").decimalValue(),
                row.path("badge").asText(),
                row.path("confidence").asText(),
                modifiers,
                row.path("independentOperators").asInt(),
                repeats);
    }

    private Map<String, Seen.Case> cases(Log log) {
        Map<String, Seen.Case> cases = new ConcurrentHashMap<>();
        Parallel.each(
                AT_A_TIME,
                log.received().stream().map(Log.Received::submission).distinct().toList(),
                id -> {
                    JsonNode status = system.services().status(id).json();
                    cases.put(
                            id,
                            new Seen.Case(
                                    status.path("state").asText(),
                                    status.path("caseVersion").asInt()));
                });
        return cases;
    }
}
