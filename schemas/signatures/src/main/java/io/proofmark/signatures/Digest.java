package io.proofmark.signatures;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SHA-256 of what was signed; a signature over a file and one over its digest are checked alike.
 *
 * @param hex 64 lower-case hex digits; {@link IllegalArgumentException} for any other text
 */
public record Digest(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final String PREFIX = "sha256:";

    public Digest {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("a SHA-256 has 64 lower-case hex digits, not \"" + hex + "\"");
        }
    }

    /** Of bytes in memory. */
    public static Digest of(byte[] content) {
        return new Digest(HexFormat.of().formatHex(sha256().digest(content)));
    }

    /** Of a file, read as a stream; throws {@link IOException} when it cannot be read. */
    public static Digest of(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new Digest(HexFormat.of().formatHex(sha256.digest()));
    }

    /** {@code sha256:} and 64 hex digits of either case; empty for anything else. */
    public static Optional<Digest> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String hex = text.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
        return HEX.matcher(hex).matches() ? Optional.of(new Digest(hex)) : Optional.empty();
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    static byte[] of(byte[] first, byte[] second) {
        MessageDigest sha256 = sha256();
        sha256.update(first);
        return sha256.digest(second);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
