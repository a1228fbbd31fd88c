package io.proofmark.canonical.puma;

import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.puma.PredictionWarning.Kind;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The digests of rows that come in order; a second digest is only kept from where it differs from the first. */
final class DigestSet {

    private static final int ROW = 0;
    private static final int NUMERIC = 1;
    private static final int QUOTED_RETURN = 2;

    private final Warnings warnings;
    private final MessageDigest row = Sha256.start();
    private @Nullable MessageDigest numeric;
    private @Nullable MessageDigest quotedReturn;
    private long bytes;

    private byte[] last = {};
    private int lastFrame = -1;

    DigestSet(Warnings warnings) {
        this.warnings = warnings;
    }

    /** Whether the frame belongs before the last one. */
    boolean isBehind(byte[] frames, int frame) {
        return lastFrame >= 0 && Frame.compareKeys(last, lastFrame, frames, frame) > 0;
    }

    /** Adds the next frame; the array must stay as it is until the next call, or {@link #keepLast} be called. */
    void add(byte[] frames, int frame) {
        if (lastFrame >= 0 && Frame.compareKeys(last, lastFrame, frames, frame) == 0) {
            warnings.add(Kind.EQUAL_IDS, Frame.line(frames, frame));
        }
        numeric = split(numeric, frames, frame, NUMERIC);
        quotedReturn = split(quotedReturn, frames, frame, QUOTED_RETURN);
        update(row, frames, frame, ROW);
        updateOther(numeric, frames, frame, NUMERIC);
        updateOther(quotedReturn, frames, frame, QUOTED_RETURN);
        bytes += Frame.textLength(frames, frame, ROW);
        last = frames;
        lastFrame = frame;
    }

    /** Copies the last frame, before its array is used for others. */
    void keepLast() {
        if (lastFrame >= 0) {
            last = Arrays.copyOfRange(last, lastFrame, lastFrame + Frame.length(last, lastFrame));
            lastFrame = 0;
        }
    }

    PumaDigests finish(long rows, long unparsed) {
        String first = HexFormat.of().formatHex(row.digest());
        return new PumaDigests(
                first, hex(numeric).orElse(first), hex(quotedReturn), rows, unparsed, bytes - 1, warnings.all());
    }

    private @Nullable MessageDigest split(@Nullable MessageDigest other, byte[] frames, int frame, int which) {
        return other == null && Frame.textLength(frames, frame, which) > 0 ? Sha256.copy(row) : other;
    }

    private void updateOther(@Nullable MessageDigest other, byte[] frames, int frame, int which) {
        if (other != null) {
            update(other, frames, frame, Frame.textLength(frames, frame, which) > 0 ? which : ROW);
        }
    }

    private void update(MessageDigest digest, byte[] frames, int frame, int which) {
        int lineFeed = bytes == 0 ? 1 : 0;
        int text = Frame.text(frames, frame, which);
        digest.update(frames, text + lineFeed, Frame.textLength(frames, frame, which) - lineFeed);
    }

    private static Optional<String> hex(@Nullable MessageDigest digest) {
        return Optional.ofNullable(digest).map(d -> HexFormat.of().formatHex(d.digest()));
    }
}
