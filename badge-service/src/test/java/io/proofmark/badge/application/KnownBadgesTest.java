package io.proofmark.badge.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.badge.domain.Badge;
import io.proofmark.badge.domain.BadgeFace;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownBadgesTest {

    private static final String TOPIC = "standings";
    private static final String ROW = "row";
    private static final Badge FIRST = new Badge(BadgeFace.delayed(), "1", false);
    private static final Badge SECOND = new Badge(BadgeFace.delayed(), "2", false);
    private static final long TABLES = 7;

    private final KnownBadges badges = new KnownBadges();

    @BeforeEach
    void begin() {
        badges.readFrom(TABLES);
        badges.follow(TOPIC, List.of(10L, 10L));
    }

    @Test
    void shouldKnowBadgeThatWasRead() {
        badges.read(ROW, FIRST, at(10, 10));

        assertThat(badges.badge(ROW)).contains(FIRST);
    }

    @Test
    void shouldKnowNothingBeforeChangesAreTold() {
        var fresh = new KnownBadges();
        fresh.readFrom(TABLES);

        fresh.read(ROW, FIRST, at(10, 10));

        assertThat(fresh.badge(ROW)).isEmpty();
    }

    @Test
    void shouldNotTrustTablesThatAreBehindTheFirstChangeToBeTold() {
        badges.read(ROW, FIRST, at(9, 10));

        assertThat(badges.badge(ROW)).isEmpty();
    }

    @Test
    void shouldForgetBadgeWhenItsRowChanges() {
        badges.read(ROW, FIRST, at(10, 10));

        badges.changed(ROW, 1, 12);

        assertThat(badges.badge(ROW)).isEmpty();
    }

    @Test
    void shouldNotTakeOldBadgeWhenChangeOvertookIt() {
        badges.changed(ROW, 1, 12);

        badges.read(ROW, FIRST, at(10, 12));

        assertThat(badges.badge(ROW)).isEmpty();
    }

    @Test
    void shouldTakeBadgeOnceTablesHavePassedItsChange() {
        badges.changed(ROW, 1, 12);

        badges.read(ROW, SECOND, at(10, 13));

        assertThat(badges.badge(ROW)).contains(SECOND);
    }

    @Test
    void shouldForgetAllWhenTablesAreReplaced() {
        badges.read(ROW, FIRST, at(10, 10));

        badges.readFrom(TABLES + 1);
        badges.read("other", FIRST, at(10, 10));

        assertThat(badges.badge(ROW)).isEmpty();
        assertThat(badges.badge("other")).as("read from the old tables").isEmpty();
    }

    @Test
    void shouldStayRightWhenItCannotHoldAllRows() {
        badges.changed(ROW, 0, 20);
        for (int i = 0; i < KnownBadges.MOST; i++) {
            badges.changed("row-" + i, 1, 21 + i);
        }

        badges.read(ROW, FIRST, at(20, 1_000_000));
        assertThat(badges.badge(ROW))
                .as("the change that was pushed out still counts")
                .isEmpty();

        badges.read(ROW, SECOND, at(21, 1_000_000));
        assertThat(badges.badge(ROW)).contains(SECOND);
    }

    private static Place at(long first, long second) {
        return new Place(new TreeMap<>(Map.of(TOPIC, List.of(first, second))), new TreeMap<>(), TABLES);
    }
}
