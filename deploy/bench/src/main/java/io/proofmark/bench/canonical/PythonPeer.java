package io.proofmark.bench.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The same algorithm in plain Python 3, run on the same file.
 *
 * @param digest that it printed
 * @param seconds of one pass, without the start of the interpreter
 */
public record PythonPeer(String digest, double seconds) {

    /**
     * Runs a script of {@code deploy/bench/python}.
     *
     * @throws IOException when the interpreter or the script cannot be run
     */
    public static PythonPeer run(String python, Path script, Path file, int repeats)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(python, script.toString(), file.toString(), Integer.toString(repeats))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(python + " " + script + " failed: " + output);
        }
        String[] words = output.split(" ", -1);
        return new PythonPeer(words[0], Double.parseDouble(words[2]));
    }
}
