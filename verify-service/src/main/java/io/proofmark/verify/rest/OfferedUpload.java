package io.proofmark.verify.rest;

import io.proofmark.artifacts.Incoming;
import io.proofmark.verify.application.offered.OfferedFile;
import java.io.IOException;
import java.io.InputStream;

/** A file of a call, which ends with the call. */
record OfferedUpload(Incoming incoming) implements OfferedFile {

    @Override
    public String sha256() {
        return incoming.sha256();
    }

    @Override
    public long size() {
        return incoming.size();
    }

    @Override
    public InputStream open() throws IOException {
        return incoming.open();
    }
}
