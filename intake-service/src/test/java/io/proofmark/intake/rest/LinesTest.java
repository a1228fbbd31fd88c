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
    void shouldGoOnBehindALineThatIsLongerThanWhatIsReadAtOnce() throws IOException {
        var lines = read("x".repeat(200_000) + "\nab\n" + "y".repeat(65_536) + "\n\ncd\n");

        assertThat(lines)
                .extracting(Lines.Line::number, line -> new String(line.bytes(), UTF_8))
                .containsExactly(
                        tuple(1L, "xxxxx"), tuple(2L, "ab"), tuple(3L, "yyyyy"), tuple(4L, ""), tuple(5L, "cd"));
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
