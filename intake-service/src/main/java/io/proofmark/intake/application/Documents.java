package io.proofmark.intake.application;

import io.proofmark.intake.domain.Json;

/** Reads JSON strictly. */
public interface Documents {

    /**
     * The value of a text.
     *
     * @throws io.proofmark.intake.domain.Refused when it is not JSON or two readers could understand it differently
     */
    Json read(byte[] utf8);
}
