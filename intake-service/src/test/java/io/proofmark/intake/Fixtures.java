package io.proofmark.intake;

import io.proofmark.documents.Json;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.door.DoorKeys;
import io.proofmark.limits.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Keys, and the documents that tests of several modules share. */
public final class Fixtures {

    /** Keys whose bytes are pinned with the known answers. */
    public static final DoorKeys KEYS = new DoorKeys(filled(1), filled(2));

    /** A speed run with every erasable text. */
    public static final String SPEED = text("speed.json");

    /** A score run. */
    public static final String SCORE = text("score.json");

    /** Where tests call from, which tells nobody apart. */
    public static final Site HERE = Site.of(InetAddress.getLoopbackAddress());

    private Fixtures() {}

    /** The value of a text. */
    public static Json json(String text) {
        return new StrictDocuments(32, 65_536).read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of("../schemas/documents/src/test/resources/io/proofmark/documents", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
