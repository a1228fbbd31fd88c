package io.proofmark.verify.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofmark.events.EventCodec;
import io.proofmark.events.EvidenceSeen;
import io.proofmark.events.RulingMade;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.Text;
import io.proofmark.events.TextsWritten;
import io.proofmark.events.Topics;
import io.proofmark.testing.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Evidence that native submissions name, with the fetcher switched on. */
@QuarkusTest
@TestProfile(EvidenceIT.Fetching.class)
class EvidenceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RealServers servers = RealServers.shared();
    private final EventCodec codec = new EventCodec(servers.registryUrl());
    private final LogFeed log = new LogFeed(servers.bootstrap(), codec);
    private final SubmissionReceived submission = new Door()
            .received(Native.original("author-" + UUID.randomUUID().toString().substring(0, 8)));
    private final String id = submission.getSubmissionId();

    /** The name in the list leads nowhere, for nothing outside is asked in tests. */
    public static final class Fetching implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "proofmark.evidence.fetch", "true",
                    "proofmark.evidence.hosts", "Evidence.invalid",
                    "proofmark.evidence.pause", "PT0.1S");
        }
    }

    @AfterEach
    void close() {
        log.close();
        codec.close();
    }

    @Test
    void shouldWriteDownOnceWhyNothingWasSeenAndLeaveTheCaseAsItIs() {
        log.append(Topics.TEXTS, id, texts("https://elsewhere.example/log"));
        log.append(submission);
        await().atMost(PATIENCE).until(() -> !sights().isEmpty());

        // A copy of the submission brings its texts once more.
        log.append(Topics.TEXTS, id, texts("https://elsewhere.example/log"));
        SubmissionReceived next = new Door().received(Native.original("next-" + id.substring(0, 8)));
        log.append(Topics.TEXTS, next.getSubmissionId(), texts("https://elsewhere.example/next"));
        log.append(next);
        await().atMost(PATIENCE).until(() -> sights().stream()
                .anyMatch(seen -> seen.getSubmissionId().equals(next.getSubmissionId())));

        assertThat(sights())
                .filteredOn(seen -> seen.getSubmissionId().equals(id))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.getField()).isEqualTo("/evidence/logUrl");
                    assertThat(seen.getUnseen()).isEqualTo("address-refused");
                    assertThat(seen.getSha256()).isNull();
                });
        assertThat(log.rulings(id)).extracting(RulingMade::getState).containsExactly("queued");
    }

    private TextsWritten texts(String address) {
        return TextsWritten.newBuilder()
                .setId(id)
                .setWrittenAt(Door.RECEIVED)
                .setTexts(List.of(
                        Text.newBuilder()
                                .setField("/evidence/command")
                                .setText("bun run")
                                .build(),
                        Text.newBuilder()
                                .setField("/evidence/logUrl")
                                .setText(address)
                                .build()))
                .build();
    }

    private List<EvidenceSeen> sights() {
        return log.records(Topics.SUBMISSIONS.name()).stream()
                .map(record -> codec.decode(Topics.SUBMISSIONS.name(), record.value()))
                .filter(EvidenceSeen.class::isInstance)
                .map(EvidenceSeen.class::cast)
                .toList();
    }
}
