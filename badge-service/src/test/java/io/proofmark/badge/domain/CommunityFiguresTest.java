package io.proofmark.badge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommunityFiguresTest {

    @Test
    void shouldSayNoneWithoutRows() {
        assertThat(CommunityFigures.of(List.of())).isEqualTo(new CommunityFigures(0, 0, 0, "none"));
    }
}
