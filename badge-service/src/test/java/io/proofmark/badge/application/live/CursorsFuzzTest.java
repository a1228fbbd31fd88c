package io.proofmark.badge.application.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.proofmark.badge.application.Cursor;
import io.proofmark.badge.application.WrongParameter;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Whatever a cursor is: a place, which says itself again, or the declared refusal. The ordinary build runs the seeds, {@code
 * ./proofmark test --long} looks for new ones.
 */
class CursorsFuzzTest {

    private static final List<UUID> TOPICS = List.of(new UUID(1, 2), new UUID(-3, 4));
    private static final int LANES = 4;

    @FuzzTest(maxDuration = "2m")
    void list(byte[] bytes) {
        for (String text : List.of(new String(bytes, UTF_8), encoded(bytes))) {
            try {
                Cursor cursor = Cursor.parse(text);
                assertThat(cursor).isEqualTo(cursor == null ? null : Cursor.parse(cursor.text()));
            } catch (WrongParameter refusal) {
                assertThat(refusal).hasMessageContaining("after");
            }
        }
    }

    @FuzzTest(maxDuration = "2m")
    void live(byte[] bytes) {
        for (String text : List.of(new String(bytes, UTF_8), encoded(bytes))) {
            try {
                LiveCursor cursor = LiveCursor.parse(text, TOPICS, LANES);
                assertThat(LiveCursor.parse(cursor.text(), TOPICS, LANES)).isEqualTo(cursor);
            } catch (CursorUnknown refusal) {
                assertThat(Objects.requireNonNull(refusal.getMessage())).isNotBlank();
            }
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
