package io.proofmark.bench;

/** What is asked of the services. */
final class Paths {

    /** Of intake: submissions come in here; of badge, with an id behind it: their state. */
    static final String SUBMISSIONS = "/v1/submissions";

    static final String READY = "/q/health/ready";

    private Paths() {}
}
