package io.proofmark.badge.application.live;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A place in the feed that survives restarts of the service. Opaque to readers.
 *
 * @param topics as the broker tells topics apart: one of the same name in another log has another id
 */
record LiveCursor(List<UUID> topics, Places places) {

    private static final byte FORM = 1;
    private static final int UUID_BYTES = 16;
    private static final int LONGEST_NUMBER = 10;
    private static final int PAYLOAD = 0x7f;
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    /** @throws CursorUnknown when the text is none that {@link #text} made over these topics */
    static LiveCursor parse(String text, List<UUID> topics, int lanes) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.get() != FORM) {
                throw new CursorUnknown("it is no cursor of this feed");
            }
            List<UUID> named = new ArrayList<>();
            for (int i = 0; i < topics.size(); i++) {
                named.add(new UUID(bytes.getLong(), bytes.getLong()));
            }
            if (!named.equals(topics)) {
                throw new CursorUnknown("it is of another log");
            }
            long[] next = new long[lanes];
            for (int lane = 0; lane < lanes; lane++) {
                next[lane] = number(bytes);
            }
            if (bytes.hasRemaining()) {
                throw new CursorUnknown("it is no cursor of this feed");
            }
            return new LiveCursor(topics, Places.of(next));
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            var unknown = new CursorUnknown("it is no cursor of this feed");
            unknown.initCause(e);
            throw unknown;
        }
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + topics.size() * UUID_BYTES + places.lanes() * LONGEST_NUMBER);
        bytes.put(FORM);
        topics.forEach(topic -> bytes.putLong(topic.getMostSignificantBits()).putLong(topic.getLeastSignificantBits()));
        for (int lane = 0; lane < places.lanes(); lane++) {
            long rest = places.at(lane);
            while (rest > PAYLOAD) {
                bytes.put((byte) (rest & PAYLOAD | MORE));
                rest >>>= BITS;
            }
            bytes.put((byte) rest);
        }
        return new String(
                Base64.getUrlEncoder().withoutPadding().encode(bytes.flip()).array(), US_ASCII);
    }

    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; ; shift += BITS) {
            byte part = bytes.get();
            if (shift >= Long.SIZE - 1) {
                throw new IllegalArgumentException("a number too long");
            }
            number |= (long) (part & PAYLOAD) << shift;
            if ((part & MORE) == 0) {
                return number;
            }
        }
    }
}
