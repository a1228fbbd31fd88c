package io.proofmark.intake.application;

import io.proofmark.artifacts.Upload;
import io.proofmark.door.Pack;
import io.proofmark.door.PackageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of a package, which are not in the store yet; closing it throws away what was not kept.
 *
 * @param document the submission or envelope
 * @param data predictions or traces
 * @param signature the submitter's own, which is not kept
 */
public record PackageFiles(
        PackageFormat format,
        Upload document,
        @Nullable Upload data,
        @Nullable Upload signature) implements AutoCloseable {

    /** The whole document, which is small. */
    public byte[] documentBytes() throws IOException {
        return bytes(document);
    }

    Optional<byte[]> signatureBytes() throws IOException {
        return signature == null ? Optional.empty() : Optional.of(bytes(signature));
    }

    List<Pack.File> files() {
        List<Pack.File> files = new ArrayList<>();
        files.add(file(format.document(), "application/json", document));
        if (data != null) {
            files.add(file(format.data(), format.dataType(), data));
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
        try (document;
                var _ = data;
                var _ = signature) {
            return;
        }
    }

    private static byte[] bytes(Upload file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        }
    }

    private static Pack.File file(String role, String mediaType, Upload incoming) {
        return new Pack.File(role, incoming.sha256(), incoming.size(), mediaType);
    }
}
