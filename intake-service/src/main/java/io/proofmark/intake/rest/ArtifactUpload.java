package io.proofmark.intake.rest;

import io.proofmark.artifacts.Incoming;
import io.proofmark.intake.application.UploadedFile;
import java.io.IOException;
import java.io.InputStream;

/** A file on its way into the artifact store. */
record ArtifactUpload(Incoming incoming) implements UploadedFile {

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

    @Override
    public void keep() throws IOException {
        incoming.keep();
    }

    @Override
    public void close() throws IOException {
        incoming.close();
    }
}
