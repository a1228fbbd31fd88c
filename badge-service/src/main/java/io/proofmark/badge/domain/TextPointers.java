package io.proofmark.badge.domain;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Places of the texts that this service may show. */
public final class TextPointers {

    public static final String ALIAS = "/submitter/alias";
    public static final String URL = "/submitter/url";
    public static final String NOTES = "/notes";
    public static final String LOG_URL = "/evidence/logUrl";
    public static final String RUNNER = "/evidence/runner";
    public static final String COMMAND = "/evidence/command";

    /** A submitter's address and the machine's fingerprint stay out. */
    public static final Set<String> SHOWN = Set.of(ALIAS, URL, NOTES, LOG_URL, RUNNER, COMMAND);

    /** Of a remark on a row: what is said, why it should go, and how to answer whoever says so. */
    public static final String TEXT = "/text";

    public static final String REASON = "/reason";
    public static final String CONTACT = "/contact";

    /** All that this service stores: what it shows to everybody, and what it shows to reviewers. */
    public static final Set<String> KEPT = Stream.of(SHOWN, Set.of(TEXT, REASON, CONTACT))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** No place in a document: under it lies what stands for the address that a run came from, which nobody is shown. */
    public static final String ADDRESS = "address";

    private TextPointers() {}
}
