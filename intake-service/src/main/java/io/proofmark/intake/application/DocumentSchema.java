package io.proofmark.intake.application;

import io.proofmark.intake.domain.Fault;
import io.proofmark.intake.domain.Json;
import java.util.List;

/** The JSON Schema of native submissions. */
public interface DocumentSchema {

    /** Every place where a document breaks the schema. */
    List<Fault> faults(Json document);
}
