package io.proofmark.door;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.proofmark.canonical.Fragments;
import io.proofmark.canonical.Sha256;
import io.proofmark.documents.Base64Url;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Power over one submission: base64url of its id, its subject, 16 bytes that nobody else knows, and the door's code over
 * these, shortened to 16 bytes. The log holds only the SHA-256 of the text.
 */
public record Token(UUID id, UUID subject, String text) {

    /** Bytes of the nonce. */
    public static final int NONCE_BYTES = 16;

    private static final byte[] NOTHING = {};
    private static final String PURPOSE = "token";
    private static final int CODE_BYTES = 16;
    private static final int SIGNED_BYTES = 4 * Long.BYTES + NONCE_BYTES;

    /** Signs a new token. */
    public static Token issue(DoorKeys keys, UUID id, UUID subject, byte[] nonce) {
        ByteBuffer bytes = ByteBuffer.allocate(SIGNED_BYTES + CODE_BYTES);
        put(bytes, id);
        put(bytes, subject);
        bytes.put(nonce, 0, NONCE_BYTES);
        byte[] signed = Arrays.copyOf(bytes.array(), SIGNED_BYTES);
        bytes.put(keys.code(PURPOSE, signed), 0, CODE_BYTES);
        return new Token(id, subject, Base64Url.encode(bytes.array()));
    }

    /** The token, when the door signed this text. */
    public static Optional<Token> verify(DoorKeys keys, String text) {
        byte[] bytes = Base64Url.decode(text).orElse(NOTHING);
        if (bytes.length != SIGNED_BYTES + CODE_BYTES) {
            return Optional.empty();
        }
        byte[] code = Arrays.copyOf(keys.code(PURPOSE, Arrays.copyOf(bytes, SIGNED_BYTES)), CODE_BYTES);
        if (!MessageDigest.isEqual(code, Arrays.copyOfRange(bytes, SIGNED_BYTES, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer fields = ByteBuffer.wrap(bytes);
        return Optional.of(new Token(uuid(fields), uuid(fields), text));
    }

    /** Whether it has power over a submission: its own, or the row that was made of it. */
    public boolean opens(UUID submission) {
        return submission.equals(id) || submission.equals(Fragments.row(id.toString()));
    }

    /** The subject of a submission over which it has power. */
    public UUID subjectOf(UUID submission) {
        return submission.equals(id) ? subject : submission;
    }

    /** What the log may know of it, lower-case hex. */
    public String sha256() {
        return Sha256.hex(text.getBytes(US_ASCII));
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
