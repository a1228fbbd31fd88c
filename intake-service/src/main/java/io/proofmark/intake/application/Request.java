package io.proofmark.intake.application;

import io.proofmark.documents.Documents;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import io.proofmark.documents.Pointers;
import io.proofmark.intake.domain.Refusal;
import io.proofmark.intake.domain.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A small JSON object that asks for something; all its faults are told at once. */
final class Request {

    private final Json json;
    private final String rule;
    private final List<Fault> faults = new ArrayList<>();

    private Request(Json json, String rule) {
        this.json = json;
        this.rule = rule;
    }

    /**
     * @param members all that it may have
     * @throws Refused when it is no object
     */
    static Request read(Documents documents, byte[] utf8, String rule, Set<String> members) {
        Json json = documents.read(utf8);
        if (!(json instanceof Json.Members(Map<String, Json> byName))) {
            throw Refused.because(Refusal.INVALID_REQUEST, new Fault(Pointers.ROOT, rule, "must be an object"));
        }
        Request request = new Request(json, rule);
        if (!members.containsAll(byName.keySet())) {
            request.fault(
                    Pointers.ROOT,
                    "has only the members "
                            + String.join(", ", members.stream().sorted().toList()));
        }
        return request;
    }

    Json json() {
        return json;
    }

    void fault(String pointer, String message) {
        faults.add(new Fault(pointer, rule, message));
    }

    void addAll(List<Fault> more) {
        faults.addAll(more);
    }

    /** A text that must be there. */
    String text(String pointer, int longest) {
        Optional<String> text = json.text(pointer).filter(it -> !it.isBlank() && it.length() <= longest);
        if (text.isEmpty()) {
            fault(pointer, "must be a text of 1 to " + longest + " characters");
        }
        return text.orElse("");
    }

    /** A text that may be absent or null. */
    Optional<String> optionalText(String pointer, int longest) {
        boolean absent = json.at(pointer).orElse(Json.Null.NULL) == Json.Null.NULL;
        return absent ? Optional.empty() : Optional.of(text(pointer, longest));
    }

    /** The id of a row; where it is none, any. */
    UUID row(String pointer) {
        try {
            return UUID.fromString(json.text(pointer).orElse(""));
        } catch (IllegalArgumentException e) {
            fault(pointer, "must be the id of a row");
            return new UUID(0, 0);
        }
    }

    /** @throws Refused with all faults, if there are any */
    void refuse() {
        if (!faults.isEmpty()) {
            throw new Refused(Refusal.INVALID_REQUEST, faults.size() + " fault(s) in the request", faults);
        }
    }
}
