package io.proofmark.local.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How a process gets a session of its own, where the machine has a command for it. */
final class Sessions {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** What stands before a command; empty on machines without {@code setsid}. */
    static final List<String> PREFIX = Files.isExecutable(SETSID) ? List.of(SETSID.toString()) : List.of();

    private Sessions() {}
}
