package io.proofmark.verify.messaging;

import io.proofmark.events.EventCodec;
import io.proofmark.events.Text;
import io.proofmark.events.TextsWritten;
import io.proofmark.events.UnreadableEventException;
import io.proofmark.log.Entry;
import io.proofmark.log.Fold;
import io.proofmark.log.Output;
import io.proofmark.verify.application.EvidenceNotes;
import io.proofmark.verify.application.NamedEvidence;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Notes which addresses submissions name; erased texts are forgotten. */
record EvidenceTextsFold(EventCodec codec, EvidenceNotes<Connection> notes) implements Fold {

    @Override
    public List<Output> apply(Connection connection, List<Entry> entries) {
        Map<String, Map<String, String>> named = new LinkedHashMap<>();
        entries.forEach(entry -> named.put(entry.keyText(), addresses(entry)));
        notes.note(connection, named);
        return List.of();
    }

    private Map<String, String> addresses(Entry entry) {
        if (entry.value() == null) {
            return Map.of();
        }
        if (codec.decode(entry.topic(), entry.value()) instanceof TextsWritten written) {
            Map<String, String> addresses = new TreeMap<>();
            written.getTexts().stream()
                    .filter(text -> text.getField().startsWith(NamedEvidence.FIELDS) && isAddress(text))
                    .forEach(text -> addresses.put(text.getField(), text.getText()));
            return addresses;
        }
        throw new UnreadableEventException("no texts of a submission or a decision", null);
    }

    // A runner may be a path, a command is none: only what looks like an address is one.
    private static boolean isAddress(Text text) {
        return text.getText().regionMatches(true, 0, "https://", 0, 8)
                || text.getText().regionMatches(true, 0, "http://", 0, 7);
    }
}
