package io.proofmark.bench.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.Jcs;
import io.proofmark.canonical.NotCanonicalizable;
import io.proofmark.canonical.inferencebench.InferenceBenchJson;
import io.proofmark.canonical.json.MalformedJson;
import io.proofmark.canonical.puma.MalformedPredictions;
import io.proofmark.canonical.puma.PumaCsv;
import io.proofmark.canonical.puma.PumaLimits;
import io.proofmark.canonical.puma.RowVisitor;
import io.proofmark.canonical.puma.SortSpace;
import io.proofmark.documents.Unreadable;
import io.proofmark.documents.inferencebench.Envelopes;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.json.SubmissionSchema;
import io.proofmark.documents.puma.PumaPackages;
import io.proofmark.signatures.EnvelopeVerifier;
import io.proofmark.signatures.SigningPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Everything that reads bytes of strangers. */
public enum Reader {
    SUBMISSION(bytes -> Readers.SCHEMA.faults(Readers.DOCUMENTS.read(bytes))),
    PUMA(bytes -> Readers.PUMA.examine(bytes)),
    ENVELOPE(bytes -> Readers.ENVELOPES.examine(bytes)),
    PREDICTIONS(bytes -> Readers.PREDICTIONS.digest(new ByteArrayInputStream(bytes), RowVisitor.NONE)),
    INFERENCEBENCH_JSON(bytes -> Readers.INFERENCEBENCH.digest(bytes)),
    JCS(bytes -> Jcs.canonicalBytes(new String(bytes, UTF_8)));

    /** Reads bytes or refuses them. */
    private interface Reading {
        void read(byte[] bytes) throws IOException;
    }

    private final Reading reading;

    Reader(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads to the end, or to where it refuses to go on.
     *
     * @return whether it read all
     */
    public boolean reads(byte[] bytes) throws IOException {
        try {
            reading.read(bytes);
            return true;
        } catch (Unreadable | MalformedJson | MalformedPredictions | NotCanonicalizable _) {
            return false;
        }
    }

    private static final class Readers {
        static final Path SPACE = Path.of(System.getProperty("java.io.tmpdir"));
        static final StrictDocuments DOCUMENTS =
                new StrictDocuments(PumaPackages.DOCUMENT_DEPTH, PumaPackages.DOCUMENT_BYTES);
        static final SubmissionSchema SCHEMA = new SubmissionSchema();
        static final PumaPackages PUMA = new PumaPackages(SPACE, PumaLimits.DEFAULT, Map.of());
        static final Envelopes ENVELOPES =
                new Envelopes(new EnvelopeVerifier(SigningPolicy.pinned(), Optional.empty()));
        static final PumaCsv PREDICTIONS = new PumaCsv(PumaLimits.DEFAULT, new SortSpace(SPACE, SortSpace.LEAST));
        static final InferenceBenchJson INFERENCEBENCH = new InferenceBenchJson(InferenceBenchJson.LIMITS);
    }
}
