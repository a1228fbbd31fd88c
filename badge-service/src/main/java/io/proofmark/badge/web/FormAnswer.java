package io.proofmark.badge.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.proofmark.badge.application.Intake;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the door said of a form. */
sealed interface FormAnswer {

    /** It may be sent. */
    record Fine(List<CheckLine> checks) implements FormAnswer {}

    /** It is in the log. */
    record Sent(@Nullable String id, @Nullable String token) implements FormAnswer {}

    /**
     * It was refused.
     *
     * @param faults by the place in the document
     */
    record Refused(int status, String title, @Nullable String detail, Map<String, String> faults)
            implements FormAnswer {

        /** Faults of places that the form has no field for. */
        List<String> elsewhere(Stream<String> pointers) {
            Map<String, String> rest = new LinkedHashMap<>(faults);
            pointers.forEach(pointer -> rest.keySet().removeIf(place -> isWithin(place, pointer)));
            return rest.entrySet().stream()
                    .map(fault -> (fault.getKey().isEmpty() ? "" : fault.getKey() + ": ") + fault.getValue())
                    .toList();
        }

        /** What is wrong with a field, or null. */
        @Nullable
        String at(String pointer) {
            List<String> found = faults.entrySet().stream()
                    .filter(fault -> isWithin(fault.getKey(), pointer))
                    .map(fault -> fault.getKey().equals(pointer)
                            ? fault.getValue()
                            : fault.getKey().substring(pointer.length() + 1) + ": " + fault.getValue())
                    .toList();
            return found.isEmpty() ? null : String.join("; ", found);
        }

        private static boolean isWithin(String place, String pointer) {
            return place.equals(pointer) || place.startsWith(pointer + "/");
        }
    }

    ObjectMapper JSON = new ObjectMapper();

    static FormAnswer of(Intake.Answer answer) {
        JsonNode body = body(answer.body());
        return switch (answer.status()) {
            case 200 -> new Fine(checks(body.path("checks")));
            case 201, 202 -> new Sent(text(body, "id"), text(body, "token"));
            default ->
                new Refused(
                        answer.status(),
                        body.path("title").asText("The door refused it"),
                        text(body, "detail"),
                        faults(body.path("errors")));
        };
    }

    private static JsonNode body(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance(); // the status says enough
        }
    }

    private static List<CheckLine> checks(JsonNode checks) {
        return StreamSupport.stream(checks.spliterator(), false)
                .map(it -> CheckLine.of(
                        it.path("rule").asText(),
                        it.path("outcome").asText(),
                        it.path("message").asText()))
                .toList();
    }

    private static Map<String, String> faults(JsonNode errors) {
        Map<String, String> faults = new LinkedHashMap<>();
        errors.forEach(it ->
                faults.merge(it.path("pointer").asText(), it.path("message").asText(), (a, b) -> a + "; " + b));
        return faults;
    }

    private static @Nullable String text(JsonNode body, String name) {
        return body.path(name).isTextual() ? body.path(name).asText() : null;
    }
}
