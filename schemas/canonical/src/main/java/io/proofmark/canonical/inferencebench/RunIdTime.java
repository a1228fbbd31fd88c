package io.proofmark.canonical.inferencebench;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The time inside a run id (UUID of version 7, RFC 9562, section 5.7). */
final class RunIdTime {

    private static final Pattern VERSION_7 =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-7[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");
    private static final int HEX_DIGITS_OF_TIME = 12;
    private static final int HEX = 16;

    private RunIdTime() {}

    /** Unix time in ms, empty when the id is not of that version. */
    static OptionalLong millis(String runId) {
        return VERSION_7.matcher(runId).matches()
                ? OptionalLong.of(Long.parseLong(runId.replace("-", "").substring(0, HEX_DIGITS_OF_TIME), HEX))
                : OptionalLong.empty();
    }
}
