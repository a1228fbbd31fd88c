package io.proofmark.documents.puma;

import io.proofmark.canonical.puma.PumaLimits;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Pointers;
import io.proofmark.documents.Rules;
import io.proofmark.documents.json.TextStream;
import io.proofmark.documents.privacy.PrivacyScan;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The privacy scan over every text of a predictions file, unknown members included: the file is published as it is. */
final class PredictionTexts {

    private static final String ROOT = "/predictions";
    private static final String ID = "instance_id";
    private static final int MOST_FAULTS = 20;

    /** The four columns' names need no look in each row. */
    private static final Set<String> COLUMNS = Set.of(ID, "predicted_label", "predicted_value", "prompt_hash");

    private final TextStream texts;

    PredictionTexts(PumaLimits limits) {
        this.texts = new TextStream(limits.line());
    }

    /** One fault for each pattern in each member, at its first line: {@code /predictions/<line>/<member>}. */
    List<Fault> faults(PredictionsSource source) throws IOException {
        List<Fault> faults = new ArrayList<>();
        Set<List<String>> known = new HashSet<>();
        try (InputStream in = source.open()) {
            texts.walk(in, (line, member, text) -> {
                for (String name : names(member, text)) {
                    if (known.add(List.of(member, name))) {
                        faults.add(new Fault(
                                Pointers.member(ROOT + "/" + line, member),
                                Rules.PRIVACY,
                                "looks like " + name + "; take it out"));
                    }
                }
                return faults.size() < MOST_FAULTS;
            });
        }
        return faults;
    }

    private static Iterable<String> names(String member, String text) {
        if (text.equals(member) && COLUMNS.contains(text)) {
            return List.of();
        }
        // Ids may be plain numbers of any length.
        PrivacyScan scan = member.equals(ID) ? PrivacyScan.GENERAL : PrivacyScan.COMMUNITY;
        return scan.names(text, Set.of());
    }
}
