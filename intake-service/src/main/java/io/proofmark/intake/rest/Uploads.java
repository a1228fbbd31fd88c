package io.proofmark.intake.rest;

import io.proofmark.artifacts.ArtifactRefused;
import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.artifacts.Incoming;
import io.proofmark.artifacts.Unpacked;
import io.proofmark.intake.domain.Refusal;
import io.proofmark.intake.domain.Refused;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;

/** The files of one call, streamed into the store while they are hashed; closing throws away what was not kept. */
final class Uploads implements AutoCloseable {

    private static final String DISPOSITION = "content-disposition:";

    private final ArtifactStore store;
    private final int ratio;
    private final Map<String, Incoming> files = new HashMap<>();

    /** @param ratio unpacked bytes for each packed one */
    Uploads(ArtifactStore store, int ratio) {
        this.store = store;
        this.ratio = ratio;
    }

    /**
     * Reads every part.
     *
     * @param limits bytes that each part may have, unpacked, by its name
     */
    Uploads multipart(InputStream body, MediaType type, Map<String, Long> limits) throws IOException {
        byte[] boundary = Optional.ofNullable(type.getParameters().get("boundary"))
                .orElseThrow(() -> malformed("has no boundary"))
                .getBytes(StandardCharsets.ISO_8859_1);
        try {
            MultipartInput parts = MultipartInput.builder()
                    .setInputStream(body)
                    .setBoundary(boundary)
                    .get();
            for (boolean more = parts.skipPreamble(); more; more = parts.readBoundary()) {
                String name = name(parts.readHeaders());
                try (InputStream part = parts.newInputStream()) {
                    file(name, part, limits);
                }
            }
            return this;
        } catch (MultipartInput.MalformedStreamException | FileUploadSizeException _) {
            throw malformed("is cut off or has too long headers");
        }
    }

    /** Reads a body that is one file. */
    Uploads single(String name, InputStream body, long limit) throws IOException {
        file(name, body, Map.of(name, limit));
        return this;
    }

    /** The file of that name, which is no longer thrown away here. */
    Optional<Incoming> take(String name) {
        return Optional.ofNullable(files.remove(name));
    }

    private void file(String name, InputStream part, Map<String, Long> limits) throws IOException {
        Long limit = limits.get(name);
        if (limit == null || files.containsKey(name)) {
            throw malformed("has an unknown part, or one twice; it may have " + String.join(", ", limits.keySet()));
        }
        try {
            files.put(name, store.receive(Unpacked.of(part, ratio), limit));
        } catch (ArtifactRefused e) {
            throw refused(name, e);
        }
    }

    private static Refused refused(String name, ArtifactRefused e) {
        Refusal refusal =
                switch (e.why()) {
                    case TOO_LARGE, TOO_DENSE -> Refusal.TOO_LARGE;
                    case NOT_GZIP -> Refusal.NOT_GZIP;
                    case STORE_FULL -> Refusal.STORE_FULL;
                };
        return new Refused(refusal, name + ": " + e.getMessage());
    }

    private static String name(String headers) {
        return headers.lines()
                .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
                .findFirst()
                .map(line -> new ParameterParser()
                        .parse(line.substring(DISPOSITION.length()), ';')
                        .get("name"))
                .orElseThrow(() -> malformed("has a part without a name"));
    }

    private static Refused malformed(String why) {
        return new Refused(Refusal.NOT_MULTIPART, "the body " + why);
    }

    @Override
    public void close() throws IOException {
        for (Incoming file : files.values()) {
            file.close();
        }
    }
}
