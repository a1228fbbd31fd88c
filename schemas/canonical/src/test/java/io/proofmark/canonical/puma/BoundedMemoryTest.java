package io.proofmark.canonical.puma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedMemoryTest {

    private static final int ROWS = 1_000_000;

    @TempDir
    private Path folder;

    /** The whole JVM gets what the pass alone may use. */
    @ParameterizedTest
    @CsvSource({"1, in order", "7919, out of order"})
    void shouldHashMillionRowsWhenHeapHas64Megabytes(int step, String order) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BoundedMemoryTest.class.getName(),
                        folder.toString(),
                        Integer.toString(step)))
                .redirectErrorStream(true)
                .start();

        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output)
                .as(order)
                .isEqualToIgnoringNewLines("1000000 80c5c046cb2e44190934f290722dae02a5ec3b019eee397d6f1ec87915d9cb74");
        assertThat(folder).isEmptyDirectory();
    }

    public static void main(String[] arguments) throws IOException {
        PumaDigests found = new PumaCsv(PumaLimits.DEFAULT, SortSpace.in(Path.of(arguments[0])))
                .digest(new Rows(Integer.parseInt(arguments[1])), RowVisitor.NONE);
        System.out.println(found.rows() + " " + found.sha256());
    }

    /** A million rows, one after the other, number i at place i times the step. */
    private static final class Rows extends InputStream {

        private final int step;
        private int next;
        private byte[] row = {};
        private int at;

        Rows(int step) {
            this.step = step;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (at == row.length) {
                if (next == ROWS) {
                    return -1;
                }
                int id = (int) ((long) next++ * step % ROWS);
                row = ("{\"instance_id\":\"ROW-" + (10_000_000 + id)
                                + "\",\"predicted_label\":\"High\",\"predicted_value\":null,\"prompt_hash\":\"00000000"
                                + (10_000_000 + id) + "\"}\n")
                        .getBytes(UTF_8);
                at = 0;
            }
            int read = Math.min(length, row.length - at);
            System.arraycopy(row, at, bytes, from, read);
            at += read;
            return read;
        }
    }
}
