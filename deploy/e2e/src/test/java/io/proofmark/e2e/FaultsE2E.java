package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofmark.e2e.agent.Point;
import io.proofmark.e2e.checker.Checker;
import io.proofmark.e2e.checker.Finding;
import io.proofmark.e2e.checker.Recording;
import io.proofmark.e2e.checker.Recordings;
import io.proofmark.e2e.checker.Reply;
import io.proofmark.events.Topics.Groups;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The system is broken on purpose while people use it, and afterwards everything is as if nothing had been. */
@Order(5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsE2E {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BAD = Duration.ofSeconds(6);
    /** Where the last run lies that was looked at, right or wrong. */
    private static final String RECORDING = "deploy/e2e/target/recording.json.gz";

    /** One in so many rounds of kills is looked at by itself. */
    private static final int CHECKED = 4;

    /** Three times what the door answers at a time. */
    private static final int CROWD = 1_500;

    private static final Duration SERVES_AGAIN = Duration.ofSeconds(60);
    private static final int POISONED = 3;
    private static final int MOST_PASSINGS = 4;
    private static final List<String> READERS = List.of(Groups.VERIFY, Groups.VERIFY_BULK, Groups.CONFIDENCE);
    private static final List<String> SERVICES =
            List.of("intake-service", "verify-service", "confidence-service", "badge-service");

    private record Crash(Point point, int passing) {}

    private final ProofmarkSystem system = ProofmarkSystem.shared();
    private final FaultPlan plan = FaultPlan.of(system.root());
    private final Random random = new Random(plan.seed());
    private final History history = new History();
    private final Sender sender = new Sender(system.services(), history);
    private final Traffic traffic = new Traffic(system.services(), history, plan.seed());
    private Proxy broker;
    private Proxy database;
    private CrashOrders orders;
    private Recorder recorder;

    @BeforeAll
    void takeOrders() throws IOException {
        say("seed %d: -Dproofmark.seed=%1$d breaks the same again", plan.seed());
        broker = new Proxy(system.brokerPort());
        database = new Proxy(system.databasePort());
        orders = CrashOrders.in(system, broker, database);
        restart();
        recorder = new Recorder(system);
    }

    @AfterAll
    void takeNoMore() throws IOException {
        recorder.close();
        system.startWith();
        restart();
        broker.close();
        database.close();
    }

    private void restart() throws IOException {
        for (String service : SERVICES) {
            system.kill(service);
        }
        system.startMissing();
    }

    @Test
    @Order(1)
    void shouldPutAsideWhatNobodyCanUse() throws Exception {
        traffic.during(() -> {
            try (var poisoner = new Poisoner(system, history)) {
                for (int time = 0; time < POISONED; time++) {
                    poisoner.poison(random);
                }
            }
        });

        assertRight();
    }

    @Test
    @Order(2)
    void shouldLoseNothingWhenReadersEndAtAnyPoint() throws Exception {
        for (int time = 0; time < plan.crashes(); time++) {
            for (Map<String, Crash> crashes : rounds()) {
                crash(crashes);
            }
            assertRight();
        }
    }

    @Test
    @Order(3)
    void shouldLoseNothingWhenServersAreKilled() throws Exception {
        int killed = 0;
        while (killed < plan.kills()) {
            List<String> victims = killed == 0 ? SERVICES : victims(plan.kills() - killed);
            say("kill -9 of %s", victims);
            traffic.during(() -> {
                for (String victim : victims) {
                    system.kill(victim);
                }
                system.startMissing();
            });
            killed += victims.size();
            if (random.nextInt(CHECKED) == 0) {
                assertRight();
            }
        }

        assertRight();
        assertThat(history.times(Reply.UNCERTAIN)).as("calls that were broken").isPositive();
    }

    @Test
    @Order(4)
    @EnabledIfSystemProperty(named = FaultPlan.LONG, matches = "true")
    void shouldLoseNothingWhenTheDatabaseEndsAtOnce() throws Exception {
        traffic.during(() -> {
            system.killDatabase();
            system.startMissing();
        });

        assertRight();
    }

    @Test
    @Order(5)
    @EnabledIfSystemProperty(named = FaultPlan.LONG, matches = "true")
    void shouldLoseNothingWhenLinesAreBad() throws Exception {
        List<Traffic.Task> faults = new ArrayList<>();
        for (Proxy proxy : List.of(broker, database)) {
            for (Proxy.Line line : List.of(Proxy.Line.SLOW, Proxy.Line.SILENT, Proxy.Line.THIN)) {
                faults.add(() -> bad(proxy, line));
            }
        }
        Collections.shuffle(faults, random);
        for (Traffic.Task fault : faults.subList(0, Math.min(plan.lines(), faults.size()))) {
            fault.run();
        }
        for (Proxy proxy : List.of(broker, database)) {
            say("connections to the %s are cut", name(proxy));
            traffic.during(() -> assertThat(proxy.reset()).as("connections cut").isPositive());
        }

        assertRight();
    }

    @Test
    @Order(6)
    @EnabledIfSystemProperty(named = FaultPlan.LONG, matches = "true")
    void shouldLoseNothingWhenPartitionsChangeHands() throws Exception {
        var members = new Members(system.broker());
        for (int time = 0; time < plan.moves(); time++) {
            String group = READERS.get(random.nextInt(READERS.size()));
            say("%s gets a second reader, which dies", group);
            traffic.during(() -> {
                try (OneMore second = OneMore.of(system, service(group), 1)) {
                    members.awaitReading(group, 2);
                    assertThat(second.process().isAlive()).isTrue();
                }
                members.awaitReading(group, 1);
            });
        }

        assertRight();
    }

    @Test
    @Order(7)
    void shouldServeAgainSoonWhenFarTooMuchArrived() throws Exception {
        Map<String, Long> before = processes();
        say("%d clients for %s", CROWD, plan.overload());
        Crowd.Answers answers = new Crowd(sender).press(traffic.originals(CROWD), plan.overload());
        say("told %s", answers);

        String id = sender.send(traffic.originals(1).getFirst()).path("id").asText();

        await().atMost(SERVES_AGAIN)
                .untilAsserted(
                        () -> assertThat(system.services().row(id).status()).isEqualTo(200));
        assertThat(answers.accepted()).isPositive();
        assertThat(answers.turnedAway()).isPositive();
        assertThat(processes()).isEqualTo(before);
        assertRight();
    }

    private Map<String, Long> processes() throws IOException {
        Map<String, Long> all = new LinkedHashMap<>();
        for (String service : SERVICES) {
            all.put(service, system.process(service).pid());
        }
        return all;
    }

    /** Each point once; readers of different services end at different points at the same time. */
    private List<Map<String, Crash>> rounds() {
        List<Point> points = new ArrayList<>(List.of(Point.values()));
        Collections.shuffle(points, random);
        List<Map<String, Crash>> rounds = new ArrayList<>();
        while (!points.isEmpty()) {
            Map<String, Crash> round = new LinkedHashMap<>();
            for (String group : List.of(
                    random.nextBoolean() ? Groups.VERIFY : Groups.VERIFY_BULK, Groups.CONFIDENCE, Groups.BADGE)) {
                points.stream()
                        .filter(point -> point.ofEveryReader() || !group.equals(Groups.BADGE))
                        .findFirst()
                        .ifPresent(point -> {
                            points.remove(point);
                            round.put(group, new Crash(point, passing(point)));
                        });
            }
            rounds.add(round);
        }
        return rounds;
    }

    /** Only a start gives a reader its partitions. */
    private int passing(Point point) {
        return point == Point.IN_REBALANCE ? 1 : 1 + random.nextInt(MOST_PASSINGS);
    }

    private String name(Proxy proxy) {
        return proxy == broker ? "broker" : "database";
    }

    /** The line is bad until so many pieces have met it, and for some seconds. */
    private void bad(Proxy proxy, Proxy.Line line) throws Exception {
        say("the line to the %s is %s", name(proxy), line);
        traffic.during(() -> {
            proxy.become(line);
            try {
                await().during(BAD).atMost(PATIENCE).until(() -> line == proxy.line());
                await().atMost(PATIENCE).until(() -> proxy.touched() > 0);
            } finally {
                proxy.become(Proxy.Line.GOOD);
            }
        });
    }

    /** After all services at once: several, now and then the broker. */
    private List<String> victims(int most) {
        if (plan.everything() && random.nextInt(6) == 0) {
            return List.of("kafka");
        }
        List<String> all = new ArrayList<>(SERVICES);
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, Math.min(most, 2 + random.nextInt(all.size() - 1))));
    }

    /** Who ended is started again at once, for others wait for what he appends. */
    private void crash(Map<String, Crash> crashes) throws Exception {
        crashes.forEach((group, crash) -> say("%s ends %s, passing %d", group, crash.point(), crash.passing()));
        traffic.during(() -> {
            for (Map.Entry<String, Crash> crash : crashes.entrySet()) {
                orders.give(
                        crash.getKey(),
                        crash.getValue().point(),
                        crash.getValue().passing());
                if (crash.getValue().point() == Point.IN_REBALANCE) {
                    system.kill(service(crash.getKey()));
                }
            }
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
                for (String group : crashes.keySet()) {
                    if (!system.runs(service(group))) {
                        system.tryToStart();
                    }
                }
                return crashes.keySet().stream().allMatch(orders::hasFired);
            });
            // Who fired last may still be on its way out.
            await().atMost(PATIENCE).until(system::tryToStart);
        });
    }

    private static String service(String group) {
        return group.equals(Groups.VERIFY_BULK) ? "verify-service" : group + "-service";
    }

    /** Waits until the checker has no objection to all that was so far. */
    private Recording assertRight() {
        system.awaitReady();
        var right = new AtomicReference<Recording>();
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    Recording run = recorder.record(history.told());
                    Recordings.write(run, system.root().resolve(RECORDING));
                    List<Finding> findings = Checker.check(run);
                    assertThat(findings).as("seed %d", plan.seed()).isEmpty();
                    right.set(run);
                });
        Recording run = right.get();
        say(
                "right: %d submissions, %d verdicts, %d rulings, %d standings, %d dead letters; %d calls uncertain",
                run.log().received().size(),
                run.log().judged().size(),
                run.log().ruled().size(),
                run.log().stood().size(),
                run.log().dead().size(),
                history.times(Reply.UNCERTAIN));
        return run;
    }

    @SuppressWarnings("SystemOut")
    private static void say(String text, Object... arguments) {
        System.out.println("faults: " + text.formatted(arguments) + " at " + LocalTime.now());
    }
}
