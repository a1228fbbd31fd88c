package io.proofmark.canonical.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.json.MalformedJson.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/** UTF-8 without a byte order mark, and text without halves of surrogate pairs. */
public final class StrictUtf8 {

    private static final int MARK_BYTES = 3;

    private StrictUtf8() {}

    /**
     * The text of the bytes.
     *
     * @throws MalformedJson when they are not UTF-8
     */
    public static String decode(byte[] bytes, int from, int to) {
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJson(Reason.ENCODING, "is not UTF-8", e);
        }
    }

    /** Whether the bytes begin with U+FEFF. */
    public static boolean startsWithMark(byte[] bytes, int from, int to) {
        return to - from >= MARK_BYTES
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
    }

    /** @throws MalformedJson when the text holds half of a surrogate pair */
    static String requireWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!isPair(text, i)) {
                    throw new MalformedJson(Reason.LONE_SURROGATE, "holds half of a surrogate pair");
                }
                i++;
            }
        }
        return text;
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
