package io.proofmark.artifacts;

import io.proofmark.artifacts.ArtifactRefused.Why;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/** The files of one call, streamed into the store while they are hashed; closing throws away what was not kept. */
public final class Uploads implements AutoCloseable {

    private static final String DISPOSITION = "content-disposition:";

    /** RFC 2046, section 5.1.1: a blank is none at the end. */
    private static final Pattern BOUNDARY = Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");

    private final ArtifactStore store;
    private final int ratio;
    private final Map<String, Incoming> files = new HashMap<>();

    /** @param ratio unpacked bytes for each packed one */
    public Uploads(ArtifactStore store, int ratio) {
        this.store = store;
        this.ratio = ratio;
    }

    /**
     * Reads every part.
     *
     * @param given the boundary of the parts, as the request's media type gives it
     * @param limits bytes that each part may have, unpacked, by its name
     * @throws ArtifactRefused when a part is, or when the body is no such multipart
     */
    public void multipart(InputStream body, @Nullable String given, Map<String, Long> limits) throws IOException {
        byte[] boundary = Optional.ofNullable(given)
                .filter(BOUNDARY.asMatchPredicate())
                .orElseThrow(() -> malformed("has no boundary of 1 to 70 characters (RFC 2046, section 5.1.1)"))
                .getBytes(StandardCharsets.US_ASCII);
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
        } catch (MultipartInput.MalformedStreamException | FileUploadSizeException _) {
            throw malformed("is cut off or has too long headers");
        }
    }

    /**
     * Reads a body that is one file.
     *
     * @throws ArtifactRefused when it is
     */
    public void single(String name, InputStream body, long limit) throws IOException {
        file(name, body, Map.of(name, limit));
    }

    /** The file of that name, which lasts until this is closed. */
    public Optional<Incoming> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The file of that name, which is no longer thrown away here. */
    public Optional<Incoming> take(String name) {
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
            throw new ArtifactRefused(e.why(), name + ": " + e.getMessage());
        }
    }

    private static String name(String headers) throws ArtifactRefused {
        return headers.lines()
                .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
                .findFirst()
                .map(line -> new ParameterParser()
                        .parse(line.substring(DISPOSITION.length()), ';')
                        .get("name"))
                .orElseThrow(() -> malformed("has a part without a name"));
    }

    private static ArtifactRefused malformed(String why) {
        return new ArtifactRefused(Why.NOT_MULTIPART, "the body " + why);
    }

    @Override
    public void close() throws IOException {
        for (Incoming file : files.values()) {
            file.close();
        }
    }
}
