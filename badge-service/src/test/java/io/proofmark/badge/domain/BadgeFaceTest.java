package io.proofmark.badge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BadgeFaceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @EnumSource(BadgeWord.class)
    void shouldKeepColourWhenStale(BadgeWord word) {
        BadgeFace face = BadgeFace.of(word, List.of(BadgeModifier.STALE), DAY);

        assertThat(face.colour()).isEqualTo(word.colour());
        assertThat(face.message()).isEqualTo(word.word() + " · stale");
    }

    @Test
    void shouldSayThatItIsAnErrorWhenDelayed() {
        BadgeFace face = BadgeFace.delayed();

        assertThat(face.error()).isTrue();
        assertThat(face.message()).isEqualTo("delayed");
    }

    @ParameterizedTest
    @EnumSource(BadgeWord.class)
    void shouldReadItsOwnWord(BadgeWord word) {
        assertThat(BadgeWord.of(word.word())).isEqualTo(word);
    }

    @Test
    void shouldRefuseOtherWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BadgeWord.of("<script>"))
                .withMessageContaining("no badge has the word");
    }
}
