package io.proofmark.verify.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.Jcs;
import io.proofmark.documents.Documents;
import io.proofmark.documents.Json;
import io.proofmark.documents.JsonText;
import io.proofmark.documents.Unreadable;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.events.InformationSupplied;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.TextDigest;
import io.proofmark.events.Topic;
import io.proofmark.events.UnreadableEventException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a submission says after all that its submitter supplied.
 *
 * @param document as JSON; the one that came in where nothing was supplied
 * @param texts that it still holds, sorted by field
 * @param last id of what was supplied last
 */
record Informed(
        String document,
        List<TextDigest> texts,
        @Nullable String machine,
        @Nullable String machineApart,
        @Nullable String last) {

    private static final String MACHINE = "/environment/machine";
    private static final Documents DOCUMENTS = new StrictDocuments(32, Topic.MAX_EVENT_BYTES);

    static Informed of(SubmissionReceived event, List<InformationSupplied> supplied) {
        if (supplied.isEmpty() && event.getChanges().isEmpty()) {
            return new Informed(
                    event.getDocument(), event.getTexts(), event.getMachine(), event.getMachineApart(), null);
        }
        Json document = read(event.getDocument());
        for (String change : event.getChanges()) {
            document = document.merged(read(change));
        }
        Map<String, TextDigest> texts = new TreeMap<>();
        event.getTexts().forEach(text -> texts.put(text.getField(), text));
        String machine = event.getMachine();
        String machineApart = event.getMachineApart();
        for (InformationSupplied information : supplied) {
            document = document.merged(read(information.getChanges()));
            information.getTexts().forEach(text -> texts.put(text.getField(), text));
            if (information.getMachine() != null) {
                machine = information.getMachine();
                machineApart = information.getMachineApart();
            }
        }
        Json result = document;
        texts.keySet().removeIf(field -> result.at(field).isEmpty());
        boolean onMachine = texts.containsKey(MACHINE);
        return new Informed(
                new String(Jcs.canonicalBytes(JsonText.of(result)), UTF_8),
                List.copyOf(texts.values()),
                onMachine ? machine : null,
                onMachine ? machineApart : null,
                supplied.isEmpty() ? null : supplied.getLast().getInformationId());
    }

    private static Json read(String text) {
        try {
            return DOCUMENTS.read(text.getBytes(UTF_8));
        } catch (Unreadable e) {
            throw new UnreadableEventException("the document or a change of it is no JSON", e);
        }
    }
}
