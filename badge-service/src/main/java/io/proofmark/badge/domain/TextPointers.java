package io.proofmark.badge.domain;

import java.util.Set;

/** Places of the texts of a native submission that this service may show. */
public final class TextPointers {

    public static final String ALIAS = "/submitter/alias";
    public static final String URL = "/submitter/url";
    public static final String NOTES = "/notes";
    public static final String LOG_URL = "/evidence/logUrl";
    public static final String RUNNER = "/evidence/runner";
    public static final String COMMAND = "/evidence/command";

    /** A submitter's address and the machine's fingerprint stay out. */
    public static final Set<String> SHOWN = Set.of(ALIAS, URL, NOTES, LOG_URL, RUNNER, COMMAND);

    private TextPointers() {}
}
