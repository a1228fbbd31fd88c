package io.proofmark.e2e.checker;

/** All that was told, written and shown in one run. */
public record Recording(Told told, Log log, Seen seen) {}
