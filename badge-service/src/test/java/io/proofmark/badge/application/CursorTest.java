package io.proofmark.badge.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void shouldReadWhatItWrote() {
        var cursor = new Cursor(Instant.parse("2026-11-21T10:00:00.123Z"), "row id");

        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void shouldStartAtTheTopWhenNoneIsGiven(String text) {
        assertThat(Cursor.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "bm8gbnVtYmVy", "MTIz", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTkgeA"})
    void shouldRefuseWhatIsNoCursor(String text) {
        assertThatExceptionOfType(WrongParameter.class)
                .isThrownBy(() -> Cursor.parse(text))
                .withMessageContaining("'after'");
    }
}
