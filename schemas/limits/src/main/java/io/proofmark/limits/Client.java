package io.proofmark.limits;

import java.util.Optional;

/** Who calls, for as long as a request lasts. */
@FunctionalInterface
public interface Client {

    /** One to whom no limit applies. */
    Client UNLIMITED = Optional::empty;

    /** One call; empty when no limit applies. */
    Optional<Admission> call();
}
