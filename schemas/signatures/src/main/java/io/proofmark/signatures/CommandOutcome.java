package io.proofmark.signatures;

import java.util.List;

/**
 * How a command ended.
 *
 * @param exitCode 0 accepted, 1 refused, 2 the arguments or files are of no use
 * @param lines what to tell the caller
 */
public record CommandOutcome(int exitCode, List<String> lines) {

    static final int ACCEPTED = 0;
    static final int REFUSED = 1;
    static final int UNUSABLE = 2;

    public CommandOutcome {
        lines = List.copyOf(lines);
    }

    static CommandOutcome of(int exitCode, String... lines) {
        return new CommandOutcome(exitCode, List.of(lines));
    }
}
