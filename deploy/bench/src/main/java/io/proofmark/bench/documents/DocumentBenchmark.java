package io.proofmark.bench.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.documents.DocumentSchema;
import io.proofmark.documents.Fault;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.json.SubmissionSchema;
import io.proofmark.documents.puma.PumaPackages;
import io.proofmark.documents.puma.PumaSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A document from its bytes to the answer of its schema, as the door reads it; beside it the same bytes read into a plain
 * tree by the library below, which refuses next to nothing.
 */
@State(Scope.Benchmark)
public class DocumentBenchmark {

    /** A native submission, or a PUMA {@code submission.json}. */
    @Param("")
    private String file = "";

    private final StrictDocuments documents =
            new StrictDocuments(PumaPackages.DOCUMENT_DEPTH, PumaPackages.DOCUMENT_BYTES);
    private final ObjectMapper plain = new ObjectMapper();
    private DocumentSchema schema = _ -> List.of();
    private byte[] document = {};

    /** What is measured is the whole work: the document keeps to its schema. */
    @Setup
    public void read() throws IOException {
        document = Files.readAllBytes(Path.of(file));
        schema =
                documents.read(document).text("/submission_id").isPresent() ? new PumaSchema() : new SubmissionSchema();
        if (!checked().isEmpty()) {
            throw new IllegalStateException(checked().toString());
        }
    }

    @Benchmark
    public List<Fault> checked() {
        return schema.faults(documents.read(document));
    }

    @Benchmark
    public JsonNode plain() throws IOException {
        return plain.readTree(document);
    }
}
