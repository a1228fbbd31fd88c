package io.proofmark.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** What a service answered. */
record Answer(int status, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json() {
        return json(text);
    }

    /** One node for each line. */
    List<JsonNode> lines() {
        return text.lines().map(Answer::json).toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }
}
