package io.proofmark.signatures;

import dev.sigstore.json.ProtoJson;
import dev.sigstore.proto.trustroot.v1.TransparencyLogInstance;
import dev.sigstore.trustroot.SigstoreConfigurationException;
import dev.sigstore.trustroot.SigstoreTrustedRoot;
import dev.sigstore.trustroot.TransparencyLog;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A pinned Sigstore trusted root: certificate authorities, logs and timestamp authorities with the times they are good
 * for. It is named by the SHA-256 of its file, so that a verdict can say which one it rests on.
 */
public final class TrustedRoot {

    private static final String MEDIA_TYPE = "application/vnd.dev.sigstore.trustedroot";

    private final String sha256;
    private final SigstoreTrustedRoot parts;

    private TrustedRoot(String sha256, SigstoreTrustedRoot parts) {
        this.sha256 = sha256;
        this.parts = parts;
    }

    /**
     * From a {@code trusted_root.json} (media type {@code application/vnd.dev.sigstore.trustedroot+json;version=0.1}).
     * Logs whose key names no start of validity are not used: a missing bound is no unlimited one.
     *
     * @throws IllegalArgumentException when the text is no trusted root
     */
    public static TrustedRoot parse(byte[] json) {
        var root = dev.sigstore.proto.trustroot.v1.TrustedRoot.newBuilder();
        try {
            ProtoJson.parser().merge(new StringReader(new String(json, StandardCharsets.UTF_8)), root);
            if (!root.getMediaType().startsWith(MEDIA_TYPE)) {
                throw new IllegalArgumentException("its media type is not " + MEDIA_TYPE);
            }
            List<TransparencyLogInstance> logs = dated(root.getTlogsList());
            List<TransparencyLogInstance> certificateLogs = dated(root.getCtlogsList());
            root.clearTlogs().addAllTlogs(logs).clearCtlogs().addAllCtlogs(certificateLogs);
            return new TrustedRoot(Digest.of(json).hex(), SigstoreTrustedRoot.from(root));
        } catch (IOException | SigstoreConfigurationException | RuntimeException e) {
            throw new IllegalArgumentException("not a trusted root: " + e.getMessage(), e);
        }
    }

    /** From a file; {@link IOException} when it cannot be read, otherwise as {@link #parse}. */
    public static TrustedRoot read(Path file) throws IOException {
        return parse(Files.readAllBytes(file));
    }

    /** The SHA-256 of the file, 64 hex digits. */
    public String sha256() {
        return sha256;
    }

    SigstoreTrustedRoot parts() {
        return parts;
    }

    /** Every entry for this log; one log may stand there several times, with one window each. */
    List<TransparencyLog> logs(byte[] logId) {
        return parts.getTLogs().stream()
                .filter(log -> Arrays.equals(log.getLogId().getKeyId(), logId))
                .toList();
    }

    private static List<TransparencyLogInstance> dated(List<TransparencyLogInstance> logs) {
        return logs.stream()
                .filter(log -> log.getPublicKey().getValidFor().hasStart())
                .toList();
    }
}
