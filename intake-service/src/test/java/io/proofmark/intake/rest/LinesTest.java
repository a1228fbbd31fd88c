package io.proofmark.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final int LIMIT = 4;

    @Test
    void shouldNumberLinesAndCutLongOnes() throws IOException {
        var lines = read("ab\n\r\nabcdefgh\nabcd\n\nlast");

        assertThat(lines)
                .extracting(Lines.Line::number, line -> new String(line.bytes(), UTF_8), Lines.Line::blank)
                .containsExactly(
                        tuple(1L, "ab", false),
                        tuple(2L, "\r", true),
                        tuple(3L, "abcde", false),
                        tuple(4L, "abcd", false),
                        tuple(5L, "", true),
                        tuple(6L, "last", false));
    }

    @Test
    void shouldGiveNothingWhenStreamIsEmpty() throws IOException {
        assertThat(read("")).isEmpty();
    }

    private static List<Lines.Line> read(String text) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)), LIMIT);
        List<Lines.Line> all = new ArrayList<>();
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }
}
