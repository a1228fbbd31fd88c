package io.proofmark.local.servers;

import java.util.List;

/** PostgreSQL refuses to run as root; there it gets a user namespace, in which it is nobody in particular. */
final class Unprivileged {

    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    private Unprivileged() {}

    /** What stands before a command; empty unless this is root. */
    static List<String> prefix() {
        return System.getProperty("user.name").equals("root") ? NAMESPACE : List.of();
    }
}
