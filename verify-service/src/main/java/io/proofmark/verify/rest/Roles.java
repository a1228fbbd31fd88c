package io.proofmark.verify.rest;

/** Roles that open this door. */
final class Roles {

    static final String REVIEWER = "reviewer";

    private Roles() {}
}
