package io.proofmark.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofmark.artifacts.ArtifactRefused.Why;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactStoreTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final Duration AT_ONCE = Duration.ZERO.minusMinutes(1);

    @TempDir
    Path folder;

    @Test
    void shouldHoldAFileUnderItsDigestWhenItIsKept() throws IOException {
        ArtifactStore store = new ArtifactStore(folder, 0);

        try (Incoming incoming = store.receive(stream("abc"), 3)) {
            incoming.keep();
            assertThat(incoming.sha256()).isEqualTo(ABC);
            assertThat(incoming.size()).isEqualTo(3);
        }

        assertThat(folder.resolve("sha256/ba/" + ABC.substring(2))).hasContent("abc");
        try (InputStream in = store.open(ABC)) {
            assertThat(in.readAllBytes()).asString(UTF_8).isEqualTo("abc");
        }
    }

    @Test
    void shouldLeaveNothingWhenItIsNotKept() throws IOException {
        ArtifactStore store = new ArtifactStore(folder, 0);

        store.receive(stream("abc"), 3).close();

        assertThat(store.has(ABC)).isFalse();
        assertThat(files()).isEmpty();
    }

    @Test
    void shouldHoldOneFileWhenTwoAreEqual() throws IOException {
        ArtifactStore store = new ArtifactStore(folder, 0);

        for (int i = 0; i < 2; i++) {
            try (Incoming incoming = store.receive(stream("abc"), 3)) {
                incoming.keep();
            }
        }

        assertThat(files()).hasSize(1);
    }

    @Test
    void shouldRefuseAndKeepNothingWhenThereIsOneByteTooMany() throws IOException {
        ArtifactStore store = new ArtifactStore(folder, 0);

        assertThatThrownBy(() -> store.receive(stream("abcd"), 3))
                .isInstanceOfSatisfying(
                        ArtifactRefused.class, e -> assertThat(e.why()).isEqualTo(Why.TOO_LARGE));
        assertThat(files()).isEmpty();
    }

    @Test
    void shouldRefuseWhenTheStoreIsFull() {
        ArtifactStore store = new ArtifactStore(folder, Long.MAX_VALUE);

        assertThatThrownBy(() -> store.receive(stream("abc"), 3))
                .isInstanceOfSatisfying(
                        ArtifactRefused.class, e -> assertThat(e.why()).isEqualTo(Why.STORE_FULL));
    }

    @Test
    void shouldRefuseAndLeaveNothingWhenTheStoreFillsUpWhileAFileIsWritten() throws IOException {
        AtomicLong asked = new AtomicLong();
        ArtifactStore store = new ArtifactStore(folder, 10, _ -> asked.incrementAndGet() > 2 ? 10 : 11);

        assertThatThrownBy(() -> store.receive(new ByteArrayInputStream(new byte[64 << 20]), Long.MAX_VALUE))
                .isInstanceOfSatisfying(
                        ArtifactRefused.class, e -> assertThat(e.why()).isEqualTo(Why.STORE_FULL));

        assertThat(asked).hasValue(3);
        assertThat(files()).isEmpty();
    }

    @Test
    void shouldSweepOnlyWhatNobodyWritesAnyMore() throws IOException {
        ArtifactStore store = new ArtifactStore(folder, 0);
        Path left =
                store.receive(stream("left by a process that was killed"), 100).file();
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofMinutes(61))));
        Path arriving = store.receive(stream("arriving"), 100).file();
        try (Incoming kept = store.receive(stream("abc"), 3)) {
            kept.keep();
            Files.setLastModifiedTime(kept.place(), FileTime.from(Instant.EPOCH));
        }

        int swept = store.sweep(Duration.ofHours(1));

        assertThat(swept).isEqualTo(1);
        assertThat(left).doesNotExist();
        assertThat(arriving).exists();
        assertThat(store.has(ABC)).isTrue();
    }

    @Test
    void shouldSweepNothingWhereNothingEverCame() throws IOException {
        assertThat(new ArtifactStore(folder.resolve("none"), 0).sweep(Duration.ZERO))
                .isZero();
    }

    @Test
    void shouldDeleteOnlyWhatDidNotComeAgain() throws IOException {
        ArtifactStore store = new ArtifactStore(folder, 0);
        try (Incoming incoming = store.receive(stream("abc"), 3)) {
            incoming.keep();
        }

        assertThat(store.delete(ABC, Duration.ofMinutes(1))).isFalse();
        assertThat(store.has(ABC)).isTrue();
        assertThat(store.delete(ABC, AT_ONCE)).isTrue();
        assertThat(store.has(ABC)).isFalse();
    }

    @Test
    void shouldRefuseADigestThatWouldLeaveTheFolder() {
        ArtifactStore store = new ArtifactStore(folder, 0);

        assertThatThrownBy(() -> store.open("../../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldUnpackGzip() throws IOException {
        try (InputStream in = Unpacked.of(new ByteArrayInputStream(gzip("abc".getBytes(UTF_8))), 100)) {
            assertThat(in.readAllBytes()).asString(UTF_8).isEqualTo("abc");
        }
    }

    @Test
    void shouldPassOnWhatIsNoGzip() throws IOException {
        try (InputStream in = Unpacked.of(stream("{}"), 100)) {
            assertThat(in.readAllBytes()).asString(UTF_8).isEqualTo("{}");
        }
    }

    @Test
    void shouldRefuseABombBeforeItIsUnpacked() throws IOException {
        byte[] bomb = gzip(new byte[50_000_000]);

        try (InputStream in = Unpacked.of(new ByteArrayInputStream(bomb), 100)) {
            assertThatThrownBy(() -> in.skipNBytes(50_000_000))
                    .isInstanceOfSatisfying(
                            ArtifactRefused.class, e -> assertThat(e.why()).isEqualTo(Why.TOO_DENSE));
        }
    }

    @Test
    void shouldRefuseGzipThatIsCutOff() throws IOException {
        byte[] whole = gzip("abc".repeat(1000).getBytes(UTF_8));

        try (InputStream in = Unpacked.of(new ByteArrayInputStream(whole, 0, whole.length - 9), 100)) {
            assertThatThrownBy(in::readAllBytes).isInstanceOfSatisfying(ArtifactRefused.class, e -> assertThat(e.why())
                    .isEqualTo(Why.NOT_GZIP));
        }
    }

    private Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
