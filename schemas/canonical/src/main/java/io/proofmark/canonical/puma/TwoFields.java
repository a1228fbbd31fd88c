package io.proofmark.canonical.puma;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.CanonicalForm;
import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.json.JsonValue;
import io.proofmark.canonical.json.JsonValue.JsonNull;
import io.proofmark.canonical.json.JsonValue.JsonObject;
import io.proofmark.canonical.json.MalformedJson;
import io.proofmark.canonical.json.PythonJson;
import io.proofmark.canonical.json.StrictJson;
import io.proofmark.canonical.json.StrictUtf8;
import io.proofmark.canonical.json.WhiteSpace;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * What PUMA's live verifier may have hashed (D23): {@code instance_id} and {@code prediction} of each row, one JSON object a
 * line, in the order of the file. The prediction is the label or, without one, the value. Its form is not published, so
 * these are guesses: a match says where a digest comes from, a mismatch says nothing.
 */
public final class TwoFields {

    private static final byte[] LINE_FEED = {'\n'};

    private final LineBuffer lines;
    private final StrictJson json;
    private final MessageDigest compact = Sha256.start();
    private final MessageDigest spaced = Sha256.start();

    private TwoFields(LineBuffer lines, PumaLimits limits) {
        this.lines = lines;
        this.json = new StrictJson(limits.line());
    }

    /**
     * The digests of predictions that {@link PumaCsv} has read; none when a number of theirs is beyond JSON.
     *
     * @throws MalformedPredictions when the file is empty or a limit is exceeded
     */
    public static Map<CanonicalForm, String> digests(InputStream predictions, PumaLimits limits) throws IOException {
        try {
            return new TwoFields(new LineBuffer(predictions, limits), limits).read();
        } catch (MalformedJson _) {
            return Map.of();
        }
    }

    private Map<CanonicalForm, String> read() throws IOException {
        boolean first = true;
        for (long line = 1; lines.findLine(line); line++) {
            String text = WhiteSpace.PYTHON.strip(StrictUtf8.decode(lines.bytes(), lines.position(), lines.lineEnd()));
            if (!text.isEmpty()) {
                add(json.read(text.getBytes(UTF_8)), first);
                first = false;
            }
            lines.next();
        }
        Map<CanonicalForm, String> digests = new EnumMap<>(CanonicalForm.class);
        finish(compact, CanonicalForm.PUMA_TWO_FIELDS, CanonicalForm.PUMA_TWO_FIELDS_LINES, digests);
        finish(spaced, CanonicalForm.PUMA_TWO_FIELDS_SPACED, CanonicalForm.PUMA_TWO_FIELDS_SPACED_LINES, digests);
        return digests;
    }

    private void add(JsonObject row, boolean first) {
        if (!first) {
            compact.update(LINE_FEED);
            spaced.update(LINE_FEED);
        }
        JsonValue label = member(row, Row.LABEL);
        byte[] id = PythonJson.bytes(member(row, Row.ID));
        byte[] prediction = PythonJson.bytes(label == JsonNull.NULL ? member(row, Row.VALUE) : label);
        update(compact, "{\"instance_id\":", id, ",\"prediction\":", prediction);
        update(spaced, "{\"instance_id\": ", id, ", \"prediction\": ", prediction);
    }

    private static JsonValue member(JsonObject row, String name) {
        return row.members().getOrDefault(name, JsonNull.NULL);
    }

    private static void update(MessageDigest digest, String start, byte[] id, String between, byte[] prediction) {
        digest.update(start.getBytes(US_ASCII));
        digest.update(id);
        digest.update(between.getBytes(US_ASCII));
        digest.update(prediction);
        digest.update((byte) '}');
    }

    private static void finish(
            MessageDigest digest, CanonicalForm joined, CanonicalForm ended, Map<CanonicalForm, String> digests) {
        digests.put(joined, hex(Sha256.copy(digest)));
        digest.update(LINE_FEED);
        digests.put(ended, hex(digest));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
