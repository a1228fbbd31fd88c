package io.proofmark.badge.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveCursorTest {

    private static final List<UUID> TOPICS = List.of(new UUID(1, 2), new UUID(-3, 4));

    @Test
    void shouldReadWhatItWrote() {
        var random = new Random(5);
        for (int round = 0; round < 1000; round++) {
            Places places =
                    Places.of(random.longs(24, 0, 1L << random.nextInt(1, 63)).toArray());

            LiveCursor read = LiveCursor.parse(new LiveCursor(TOPICS, places).text(), TOPICS, 24);

            assertThat(read.places()).isEqualTo(places);
        }
    }

    @Test
    void shouldRefuseCursorOfAnotherLog() {
        String text = new LiveCursor(List.of(new UUID(1, 2), new UUID(3, 4)), Places.of(1, 2)).text();

        assertThatThrownBy(() -> LiveCursor.parse(text, TOPICS, 2))
                .isInstanceOf(CursorUnknown.class)
                .hasMessageContaining("another log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "????", "AQ", "AAAA", "AQAAAAAAAAAAAAAAAAAAAAAAAA"})
    void shouldRefuseWhatIsNoCursor(String text) {
        assertThatThrownBy(() -> LiveCursor.parse(text, TOPICS, 2)).isInstanceOf(CursorUnknown.class);
    }

    @Test
    void shouldRefuseCutOrLengthenedCursor() {
        String text = new LiveCursor(TOPICS, Places.of(300, 70_000)).text();

        for (String wrong : List.of(text.substring(0, text.length() - 2), text + "AA")) {
            assertThatThrownBy(() -> LiveCursor.parse(wrong, TOPICS, 2)).isInstanceOf(CursorUnknown.class);
        }
    }
}
