package io.proofmark.documents.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.canonical.Jcs;
import io.proofmark.canonical.NotCanonicalizable;
import io.proofmark.canonical.json.JsonLimits;
import io.proofmark.canonical.json.MalformedJson;
import io.proofmark.canonical.json.StrictJson;
import io.proofmark.documents.CanonicalText;
import io.proofmark.documents.Unreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The reader of the doors and of the command line, the reader of envelopes and the canonical form, which judges go by, understand
 * the same documents and refuse the same duplicates.
 */
class ReadersAgreeTest {

    private static final int DOCUMENTS = 10_000;
    private static final long SEED = 20261122;
    private static final int DEPTH = 32;
    private static final int BYTES = 65_536;
    /** How names are spelled, by what they mean. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "a", List.of("a", "\\u0061"),
            "b", List.of("b", "\\u0062"),
            "A", List.of("A", "\\u0041"),
            "\u00e9", List.of("\u00e9", "\\u00e9", "\\u00E9"),
            "e\u0301", List.of("e\u0301", "\\u0065\\u0301"),
            "", List.of(""));

    private static final List<String> MEANINGS =
            NAMES.keySet().stream().sorted().toList();
    private static final List<String> VALUES =
            List.of("1", "1.0", "-0", "1e2", "true", "null", "\"x\"", "\"\\u0078\"", "\"\\ud83d\\ude00\"", "0.1");

    private static final StrictDocuments DOORS = new StrictDocuments(DEPTH, BYTES);
    private static final StrictJson ENVELOPES = new StrictJson(new JsonLimits(BYTES, DEPTH, BYTES, 64));

    @Test
    void shouldReadAndRefuseTheSame() {
        Random random = new Random(SEED);
        int twice = 0;
        for (int n = 0; n < DOCUMENTS; n++) {
            Document document = object(random, 0);

            boolean refused = canonicalByDoors(document.text).isEmpty();

            assertThat(refused).as(document.text).isEqualTo(document.hasAMemberTwice);
            assertThat(readByEnvelopes(document.text)).as(document.text).isEqualTo(!refused);
            assertThat(canonical(document.text)).as(document.text).isEqualTo(canonicalByDoors(document.text));
            twice += refused ? 1 : 0;
        }
        assertThat(twice).isBetween(DOCUMENTS / 10, DOCUMENTS * 9 / 10);
    }

    private static Optional<String> canonicalByDoors(String text) {
        try {
            return Optional.of(CanonicalText.of(DOORS.read(text.getBytes(UTF_8))));
        } catch (Unreadable refusal) {
            return Optional.empty();
        }
    }

    private static boolean readByEnvelopes(String text) {
        try {
            ENVELOPES.read(text.getBytes(UTF_8));
            return true;
        } catch (MalformedJson refusal) {
            return false;
        }
    }

    private static Optional<String> canonical(String text) {
        try {
            return Optional.of(new String(Jcs.canonicalBytes(text), UTF_8));
        } catch (NotCanonicalizable refusal) {
            return Optional.empty();
        }
    }

    /** @param hasAMemberTwice in any of its objects, however the names are spelled */
    private record Document(String text, boolean hasAMemberTwice) {}

    private static Document object(Random random, int depth) {
        List<String> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean twice = false;
        for (int n = random.nextInt(4); n > 0; n--) {
            String name = one(MEANINGS, random);
            Document value = value(random, depth + 1);
            twice |= !names.add(name) | value.hasAMemberTwice;
            members.add("\"" + one(NAMES.getOrDefault(name, List.of()), random) + "\": " + value.text);
        }
        return new Document("{" + String.join(",", members) + "}", twice);
    }

    private static Document value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 3 : 6)) {
            case 3 -> object(random, depth);
            case 4 -> {
                Document item = object(random, depth);
                yield new Document("[1, " + item.text + "]", item.hasAMemberTwice);
            }
            default -> new Document(one(VALUES, random), false);
        };
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
