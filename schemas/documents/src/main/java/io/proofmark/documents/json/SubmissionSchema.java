package io.proofmark.documents.json;

import io.proofmark.catalog.NativeSchema;
import io.proofmark.documents.DocumentSchema;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import java.util.List;

/** The schema of native submissions. */
public final class SubmissionSchema implements DocumentSchema {

    private final DocumentSchema schema = new CompiledSchema(NativeSchema.json());

    @Override
    public List<Fault> faults(Json document) {
        return schema.faults(document);
    }
}
