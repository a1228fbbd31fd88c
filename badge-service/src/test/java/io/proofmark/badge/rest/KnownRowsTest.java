package io.proofmark.badge.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.badge.application.Place;
import io.proofmark.badge.rest.Replies.Said;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KnownRowsTest {

    private static final Said SAID = new Said(new byte[] {'{', '}'}, "tag");

    private final KnownRows rows = new KnownRows();

    @Test
    void shouldSayTheSameWhileTheTablesStayWhereTheyAre() {
        rows.keep("row", at(5, 1), SAID);

        assertThat(rows.at("row", at(5, 1))).contains(SAID);
        assertThat(rows.at("another", at(5, 1))).isEmpty();
    }

    @Test
    void shouldSayNothingOnceAnythingWasApplied() {
        rows.keep("row", at(5, 1), SAID);

        assertThat(rows.at("row", at(6, 1))).isEmpty();
    }

    @Test
    void shouldSayNothingOnceTheTablesWereReplaced() {
        rows.keep("row", at(5, 1), SAID);

        assertThat(rows.at("row", at(5, 2))).isEmpty();
    }

    private static Place at(long offset, long tables) {
        return new Place(new TreeMap<>(Map.of("topic", List.of(offset))), new TreeMap<>(), tables);
    }
}
