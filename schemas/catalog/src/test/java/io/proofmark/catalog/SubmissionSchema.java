package io.proofmark.catalog;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The schema as a validator. */
final class SubmissionSchema {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(NativeSchema.json(), InputFormat.JSON);

    private SubmissionSchema() {}

    /** Faults as {@code pointer keyword}, sorted. */
    static List<String> faults(String document) {
        return SCHEMA.validate(document, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .distinct()
                .sorted()
                .toList();
    }
}
