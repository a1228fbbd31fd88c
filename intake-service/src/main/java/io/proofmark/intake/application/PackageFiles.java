package io.proofmark.intake.application;

import io.proofmark.door.Pack;
import io.proofmark.door.PackageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a package, which are not in the store yet; closing it throws away what was not kept.
 *
 * @param document the submission or envelope
 * @param data predictions or traces
 */
public record PackageFiles(
        PackageFormat format,
        UploadedFile document,
        @Nullable UploadedFile data) implements AutoCloseable {

    /** The whole document, which is small. */
    public byte[] documentBytes() throws IOException {
        try (InputStream in = document.open()) {
            return in.readAllBytes();
        }
    }

    List<Pack.File> files() {
        List<Pack.File> files = new ArrayList<>();
        files.add(file(role(false), "application/json", document));
        if (data != null) {
            files.add(file(role(true), mediaType(), data));
        }
        return files;
    }

    void keep() throws IOException {
        document.keep();
        if (data != null) {
            data.keep();
        }
    }

    @Override
    public void close() throws IOException {
        try (document) {
            if (data != null) {
                data.close();
            }
        }
    }

    private String role(boolean ofData) {
        return switch (format) {
            case PUMA -> ofData ? "predictions" : "submission";
            case INFERENCEBENCH -> ofData ? "traces" : "envelope";
        };
    }

    private String mediaType() {
        return switch (format) {
            case PUMA -> "application/x-ndjson";
            case INFERENCEBENCH -> "application/vnd.apache.parquet";
        };
    }

    private static Pack.File file(String role, String mediaType, UploadedFile incoming) {
        return new Pack.File(role, incoming.sha256(), incoming.size(), mediaType);
    }
}
