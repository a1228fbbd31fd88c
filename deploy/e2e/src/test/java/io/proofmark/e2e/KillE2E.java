package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Every service killed once in the middle of a load: what was acknowledged is judged once and shown as it must be. */
@Order(4)
class KillE2E {

    private static final int SINGLE = 2000;
    private static final int STREAMED = 2500;
    private static final int REPRODUCED = 500;
    private static final int APPROVED = 50;
    private static final int AT_A_TIME = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ProofmarkSystem system = ProofmarkSystem.shared();
    private final Services services = system.services();
    private final Load load = new Load(services);

    @Test
    void shouldLoseNothingAndJudgeOnceWhenEachServiceIsKilled() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> stream = threads.submit(() -> load.stream(SINGLE, SINGLE + STREAMED));
            Future<?> killer = threads.submit(this::killEachOnce);
            load.single(0, SINGLE, AT_A_TIME);
            load.reproduce(
                    load.originals.keySet().stream().sorted().limit(REPRODUCED).toList(), AT_A_TIME);
            assertThat(stream).succeedsWithin(PATIENCE);
            assertThat(killer).succeedsWithin(PATIENCE);
        }
        system.awaitReady();
        awaitVerdicts();
        Set<String> lifted = approveSome();

        assertThat(load.acknowledged()).isEqualTo(SINGLE + STREAMED + REPRODUCED);
        assertThat(judged()).allSatisfy((id, times) -> assertThat(times).isOne());
        assertThat(judged()).containsOnlyKeys(acknowledged());
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(shown())
                .isEqualTo(expected(lifted)));
        assertThat(standingIds()).doesNotHaveDuplicates();
        assertStates(lifted);
    }

    private int killEachOnce() throws IOException {
        int step = 0;
        for (String service : List.of("intake-service", "verify-service", "confidence-service", "badge-service")) {
            int after = ++step * 800;
            await().atMost(PATIENCE).until(() -> load.acknowledged() >= after);
            system.kill(service);
            system.startMissing();
        }
        return step;
    }

    private void awaitVerdicts() {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(judged())
                .hasSize(load.acknowledged()));
    }

    /** How often each acknowledged submission was judged; a run that waits for its original is not judged yet. */
    private Map<String, Long> judged() {
        Set<String> ours = acknowledged();
        return system.log().events(Topics.VERDICTS).stream()
                .filter(VerdictReached.class::isInstance)
                .map(VerdictReached.class::cast)
                .filter(verdict -> !verdict.getMatch().equals("waiting"))
                .map(VerdictReached::getSubmissionId)
                .filter(ours::contains)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private Set<String> acknowledged() {
        return Stream.concat(load.originals.keySet().stream(), load.reproductions.keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Approves some reproductions, and says which rows they lift. */
    private Set<String> approveSome() throws IOException {
        List<String> approved =
                load.reproductions.keySet().stream().sorted().limit(APPROVED).toList();
        for (String id : approved) {
            Answer ruling = services.approve(id);
            assertThat(ruling.status()).as(ruling.text()).isEqualTo(200);
        }
        return approved.stream().map(load.reproductions::get).collect(Collectors.toSet());
    }

    /** Badge and value of our rows as the read model shows them. */
    private Map<String, String> shown() throws IOException {
        Map<String, String> shown = new TreeMap<>();
        services.rows().forEach((id, row) -> {
            if (load.originals.containsKey(id)) {
                shown.put(
                        id,
                        row.path("badge").asText() + " "
                                + row.path("value").decimalValue().toPlainString());
            }
        });
        return shown;
    }

    /** What they must be, by what was sent and approved alone. */
    private Map<String, String> expected(Set<String> lifted) {
        Map<String, String> expected = new TreeMap<>();
        load.originals.forEach((id, value) ->
                expected.put(id, (lifted.contains(id) ? "reproduced " : "community-submitted ") + value));
        return expected;
    }

    private List<String> standingIds() {
        return system.log().events(Topics.STANDINGS).stream()
                .map(StandingChanged.class::cast)
                .map(StandingChanged::getStandingId)
                .toList();
    }

    private void assertStates(Set<String> lifted) {
        Load.inParallel(AT_A_TIME, List.copyOf(acknowledged()), id -> {
            JsonNode status = services.status(id).json();
            String row = load.reproductions.get(id);
            boolean approved = row == null || lifted.contains(row);
            assertThat(status.path("state").asText()).as("%s", status).isEqualTo(approved ? "published" : "queued");
        });
    }
}
