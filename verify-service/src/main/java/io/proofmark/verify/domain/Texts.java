package io.proofmark.verify.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of the texts a person wrote freely: that they were given, and which entry of the catalog each names.
 *
 * @param listed by JSON pointer; empty where the text names no entry
 */
public record Texts(SortedMap<String, Optional<String>> listed) {

    public static final String NOTES = "/notes";
    public static final String LOG_URL = "/evidence/logUrl";
    public static final String RUNNER = "/evidence/runner";
    public static final String COMMAND = "/evidence/command";
    public static final String ALIAS = "/submitter/alias";
    public static final String CONTACT = "/submitter/contact";

    public static Texts none() {
        return new Texts(new TreeMap<>());
    }

    public boolean given(String pointer) {
        return listed.containsKey(pointer);
    }

    /** Whether the text was given and names an entry of the catalog. */
    public boolean names(String pointer) {
        return listed.getOrDefault(pointer, Optional.empty()).isPresent();
    }

    /** Pointers, sorted. */
    public Collection<String> pointers() {
        return listed.keySet();
    }
}
