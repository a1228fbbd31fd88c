package io.proofmark.documents.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Pointers;
import io.proofmark.documents.Unreadable;

/** Says where a text stops being JSON, without repeating any of it. */
final class SyntaxFaults {

    private SyntaxFaults() {}

    static Unreadable refused(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        Fault fault = e instanceof StreamConstraintsException
                ? fault("json.limits", limit(message), e)
                : message.startsWith("Duplicate")
                        ? fault("json.duplicate-key", "an object has a member twice", e)
                        : fault("json.syntax", "is not JSON", e);
        return new Unreadable(fault);
    }

    // The library tells its limits apart only by its message, which names no content.
    private static String limit(String message) {
        if (message.contains("nesting depth")) {
            return "is nested too deeply";
        }
        if (message.startsWith("Token count")) {
            return "has too many members and items";
        }
        return message.contains("Number") ? "has a number with too many digits" : "is too long";
    }

    private static Fault fault(String rule, String message, JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        String at = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        return new Fault(Pointers.ROOT, rule, message + at);
    }
}
