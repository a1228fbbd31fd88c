package io.proofmark.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTest {

    @TempDir
    private Path folder;

    @Test
    void shouldTellTheLastFiveLines() throws IOException {
        assertThat(wordsOf("one\ntwo\n\nthree\nfour\nfive\nsix\n")).endsWith("ends: two | three | four | five | six");
    }

    @Test
    void shouldTellTheCauseOfTheLastErrorWhenLinesAreJson() throws IOException {
        String log = """
                {"level":"INFO","message":"began"}
                {"level":"ERROR","message":"Failed to start","exception":{"message":"outer","causedBy":{"exception":{"message":"port \\"8080\\" in use"}}}}
                {"level":"INFO","message":"stopped"}
                """;

        assertThat(wordsOf(log)).endsWith("ends: port \\\"8080\\\" in use");
    }

    @Test
    void shouldTellThePlainLineBesideJson() throws IOException {
        String log = """
                {"level":"INFO","message":"began"}
                proofmark.keys.file: the file keys.properties is not there
                {"level":"INFO","message":"stopped"}
                """;

        assertThat(wordsOf(log)).endsWith("ends: proofmark.keys.file: the file keys.properties is not there");
    }

    @Test
    void shouldCutWhatIsTooLongForALine() throws IOException {
        assertThat(wordsOf("x".repeat(100_000))).hasSizeLessThan(500).endsWith("…");
    }

    @Test
    void shouldSayThatThereIsNoLog() {
        assertThat(LastWords.of(folder.resolve("absent.log"))).contains("absent.log cannot be read");
    }

    private String wordsOf(String text) throws IOException {
        return LastWords.of(Files.writeString(folder.resolve("it.log"), text));
    }
}
