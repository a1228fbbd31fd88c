package io.proofmark.e2e.checker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.e2e.checker.Log.Stood;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The read model adds up to the digest of what must be shown; where it does not, the rows and cases are named. */
final class ReadModel implements Rule {

    @Override
    public String name() {
        return "read-model";
    }

    @Override
    public Stream<Finding> check(Recording run, Model model) {
        Map<String, String> expected = expected(run, model);
        Map<String, String> shown = shown(run, model);
        if (digest(expected).equals(digest(shown))) {
            return Stream.empty();
        }
        var all = new TreeSet<>(expected.keySet());
        all.addAll(shown.keySet());
        return all.stream()
                .filter(id -> !Objects.equals(expected.get(id), shown.get(id)))
                .map(id -> finding(id, "shows " + shown.get(id) + ", must show " + expected.get(id)));
    }

    private static Map<String, String> expected(Recording run, Model model) {
        Map<String, Stood> last = new HashMap<>();
        run.log().stood().forEach(standing -> last.put(standing.row(), standing));
        Map<String, String> lines = new TreeMap<>();
        model.cases().forEach((id, it) -> {
            lines.put("case " + id, it.state() + " " + it.version());
            Stood standing = last.get(id);
            if (it.isOriginal() && it.published() && standing != null) {
                lines.put(
                        "row " + id,
                        Expected.of(it, model.repeating(id).toList(), standing.asOf(), standing.cohort())
                                .line());
            }
        });
        return lines;
    }

    private static Map<String, String> shown(Recording run, Model model) {
        Map<String, String> lines = new TreeMap<>();
        run.seen().cases().forEach((id, it) -> {
            if (model.cases().containsKey(id)) {
                lines.put("case " + id, it.state() + " " + it.version());
            }
        });
        run.seen().rows().forEach((id, standing) -> {
            if (model.cases().containsKey(id)) {
                lines.put("row " + id, standing.line());
            }
        });
        return lines;
    }

    private static String digest(Map<String, String> lines) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            lines.forEach((id, line) -> sha.update((id + " " + line + "\n").getBytes(UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
