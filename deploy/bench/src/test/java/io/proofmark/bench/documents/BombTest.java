package io.proofmark.bench.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BombTest {

    private static final long MOST_BYTES = 32L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Odd, but neither large nor slow to read to the end. */
    private static final Set<Bomb> HARMLESS = EnumSet.of(
            Bomb.KEYS_WITHIN_LIMITS, Bomb.HUGE_EXPONENT, Bomb.TINY_EXPONENT, Bomb.LONG_TEXT, Bomb.GUESSED_ADDRESSES);

    /** Members of predictions that the form does not use are skipped, whatever they hold. */
    private static final Set<Bomb> SKIPPED = EnumSet.of(Bomb.MILLION_ITEMS, Bomb.MANY_TEXTS);

    static Stream<Arguments> bombsAndReaders() {
        return Arrays.stream(Bomb.values())
                .flatMap(bomb -> Arrays.stream(Reader.values()).map(reader -> Arguments.of(bomb, reader)));
    }

    private static boolean mayBeRead(Bomb bomb, Reader reader) {
        return HARMLESS.contains(bomb) || reader == Reader.PREDICTIONS && SKIPPED.contains(bomb);
    }

    /** What classes allocate when they are first used is not the bomb's. */
    @BeforeAll
    static void loadClasses() throws IOException {
        for (Reader reader : Reader.values()) {
            reader.reads(Bomb.TINY_EXPONENT.bytes());
        }
    }

    /** All that was allocated, though most of it is garbage soon: more can never have been held at a time. */
    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("bombsAndReaders")
    void shouldNeedLittleMemoryWhenBombComes(Bomb bomb, Reader reader) throws IOException {
        byte[] bytes = bomb.bytes();

        long before = THREADS.getCurrentThreadAllocatedBytes();
        boolean read = reader.reads(bytes);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated).isLessThan(MOST_BYTES);
        assertThat(read).isIn(false, mayBeRead(bomb, reader));
    }
}
