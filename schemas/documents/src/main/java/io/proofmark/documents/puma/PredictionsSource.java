package io.proofmark.documents.puma;

import java.io.IOException;
import java.io.InputStream;

/** A predictions file, not compressed; it is read twice. */
@FunctionalInterface
public interface PredictionsSource {

    /** A new stream from the beginning. */
    InputStream open() throws IOException;
}
