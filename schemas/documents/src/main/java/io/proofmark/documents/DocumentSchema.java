package io.proofmark.documents;

import java.util.List;

/** A JSON Schema of documents. */
public interface DocumentSchema {

    /** Every place where a document breaks the schema. */
    List<Fault> faults(Json document);
}
