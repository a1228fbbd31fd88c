package io.proofmark.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofmark.testing.RealServers;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes of events against a real registry. */
class EventCodecIT {

    private static final TextsWritten EVENT = new TextsWritten(
            "5f0c",
            Instant.parse("2026-05-01T10:00:00Z"),
            List.of(new Text("/notes", "günstig")),
            "ab12",
            null,
            "c0de");

    private final RealServers servers = RealServers.shared();

    @Test
    void shouldReadWhatAnotherCodecWrote() {
        byte[] bytes;
        try (var writer = new EventCodec(servers.registryUrl())) {
            bytes = writer.encode(Topics.TEXTS, EVENT);
        }

        try (var reader = new EventCodec(servers.registryUrl())) {
            assertThat(reader.decode(Topics.TEXTS.name(), bytes)).isEqualTo(EVENT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, ''",
        "text, 6e6f74206176726f",
        "an id that the registry never gave, 0000ffffffaabbccdd",
        "an id alone, 0000000001",
    })
    void shouldCallBytesUnreadableWhenTheyAreNoEvent(String what, String hex) {
        try (var codec = new EventCodec(servers.registryUrl())) {
            assertThatThrownBy(() ->
                            codec.decode(Topics.TEXTS.name(), HexFormat.of().parseHex(hex)))
                    .as(what)
                    .isInstanceOf(UnreadableEventException.class);
        }
    }

    @Test
    void shouldCallBytesUnreadableWhenTheyAreCutShort() {
        try (var codec = new EventCodec(servers.registryUrl())) {
            byte[] whole = codec.encode(Topics.TEXTS, EVENT);
            byte[] cut = ByteBuffer.allocate(whole.length - 9)
                    .put(whole, 0, whole.length - 9)
                    .array();

            assertThatThrownBy(() -> codec.decode(Topics.TEXTS.name(), cut))
                    .isInstanceOf(UnreadableEventException.class);
        }
    }

    @Test
    void shouldCallTheRegistryAwayWhenItIsStopped() {
        byte[] bytes;
        try (var writer = new EventCodec(servers.registryUrl())) {
            bytes = writer.encode(Topics.TEXTS, EVENT);
        }
        servers.stopRegistry();
        try (var fresh = new EventCodec(servers.registryUrl())) {

            assertThatThrownBy(() -> fresh.decode(Topics.TEXTS.name(), bytes))
                    .isInstanceOf(RegistryAwayException.class);
            assertThatThrownBy(() -> fresh.encode(Topics.TEXTS, EVENT)).isInstanceOf(RegistryAwayException.class);
        } finally {
            servers.startRegistry();
        }
    }

    @Test
    void shouldReadWithoutTheRegistryWhatItHasReadBefore() {
        try (var codec = new EventCodec(servers.registryUrl())) {
            byte[] bytes = codec.encode(Topics.TEXTS, EVENT);
            codec.decode(Topics.TEXTS.name(), bytes);
            servers.stopRegistry();

            assertThat(codec.decode(Topics.TEXTS.name(), bytes)).isEqualTo(EVENT);
        } finally {
            servers.startRegistry();
        }
    }

    @Test
    void shouldCallAnEventUnreadableWhenItBelongsIntoAnotherTopic() {
        try (var codec = new EventCodec(servers.registryUrl())) {
            byte[] bytes = codec.encode(Topics.TEXTS, EVENT);

            assertThatThrownBy(() -> codec.decode(Topics.STANDINGS.name(), bytes))
                    .isInstanceOf(UnreadableEventException.class)
                    .hasMessage("TextsWritten does not belong into proofmark.standings.v1");
        }
    }

    @Test
    void shouldRefuseAnEventThatTheTopicDoesNotHold() {
        try (var codec = new EventCodec(servers.registryUrl())) {
            assertThatThrownBy(() -> codec.encode(Topics.VERDICTS, EVENT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("proofmark.verdicts.v1 does not hold io.proofmark.events.TextsWritten");
        }
    }
}
