package io.proofmark.local.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a log ends, in one short line. Logs may hold plain lines or one JSON object a line. */
final class LastWords {

    private static final int TAIL_BYTES = 64 * 1024;
    private static final int LINES = 5;
    private static final int LONGEST = 240;
    private static final Pattern MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*+)\"");

    private LastWords() {}

    /** The last error, else the last lines; says so when the log cannot be read. */
    static String of(Path log) {
        try {
            List<String> lines =
                    tail(log).lines().filter(line -> !line.isBlank()).toList();
            // Beside JSON a plain line is what a process says that cannot start.
            boolean json = lines.stream().anyMatch(LastWords::isJson);
            List<String> errors = lines.stream()
                    .filter(line -> isError(line) || json && isPlain(line))
                    .toList();
            List<String> told = errors.isEmpty() ? lines : errors.subList(errors.size() - 1, errors.size());
            return "the log " + log + " ends: "
                    + String.join(
                            " | ",
                            told.subList(Math.max(0, told.size() - LINES), told.size()).stream()
                                    .map(LastWords::brief)
                                    .toList());
        } catch (IOException e) {
            return "its log " + log + " cannot be read: " + e.getMessage();
        }
    }

    private static String tail(Path log) throws IOException {
        try (var file = Files.newByteChannel(log)) {
            file.position(Math.max(0, file.size() - TAIL_BYTES));
            var bytes = ByteBuffer.allocate(TAIL_BYTES);
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {
                continue;
            }
            return new String(bytes.array(), 0, bytes.position(), UTF_8);
        }
    }

    private static boolean isJson(String line) {
        return line.startsWith("{");
    }

    /** Of a stack trace only the first line. */
    private static boolean isPlain(String line) {
        return !isJson(line) && !Character.isWhitespace(line.charAt(0));
    }

    private static boolean isError(String line) {
        return line.contains("\"level\":\"ERROR\"") || line.contains("\"level\":\"FATAL\"");
    }

    /** Of a JSON line the innermost message, which is the cause. */
    private static String brief(String line) {
        String message = line;
        if (isJson(line)) {
            Matcher messages = MESSAGE.matcher(line);
            while (messages.find()) {
                message = messages.group(1);
            }
        }
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }
}
