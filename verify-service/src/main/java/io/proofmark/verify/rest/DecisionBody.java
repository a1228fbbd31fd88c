package io.proofmark.verify.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.verify.VerifySettings.Limits;
import io.proofmark.verify.application.Wish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The document of a decision, read strictly; all faults are named at once. */
final class DecisionBody {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Set<String> FIELDS =
            Set.of("claim", "caseVersion", "counts", "confirmed", "action", "reason", "note");
    private static final String RULE = "schema.decision";
    private static final int MOST_CONFIRMED = 20;
    private static final int LONGEST_CONFIRMED = 40;

    private final JsonNode root;
    private final Limits limits;
    private final List<Problem.Fault> faults = new ArrayList<>();

    private DecisionBody(JsonNode root, Limits limits) {
        this.root = root;
        this.limits = limits;
    }

    /** @throws ProblemException 400 when it is no JSON object, 422 with all faults otherwise */
    static Wish read(byte[] body, String submissionId, String reviewer, Limits limits) {
        return new DecisionBody(parse(body), limits).wish(submissionId, reviewer);
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (root != null && root.isObject()) {
                return root;
            }
            throw new ProblemException(Problem.of(400, "not-json", "The body is no JSON object", null));
        } catch (JsonProcessingException e) {
            throw new ProblemException(Problem.of(400, "not-json", "The body is no JSON", e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Wish wish(String submissionId, String reviewer) {
        root.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                fault("/" + name, "unknown field");
            }
        });
        Wish wish = new Wish(
                submissionId,
                caseVersion(),
                action(),
                counts(),
                confirmed(),
                text("reason", limits.reasonLength(), false),
                text("note", limits.noteLength(), true),
                reviewer);
        claim();
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(422, "invalid-request", "The decision has faults", null)
                    .withErrors(List.copyOf(faults)));
        }
        return wish;
    }

    private int caseVersion() {
        JsonNode version = root.path("caseVersion");
        if (!version.canConvertToInt() || !version.isIntegralNumber() || version.intValue() < 1) {
            fault("/caseVersion", "the version of the case that was seen, a whole number from 1");
        }
        return version.asInt();
    }

    private String action() {
        JsonNode action = root.path("action");
        if (!action.isTextual()) {
            fault("/action", "what is to be done with the case, a text");
        }
        return action.asText();
    }

    private @Nullable Boolean counts() {
        JsonNode counts = root.path("counts");
        if (!absent(counts) && !counts.isBoolean()) {
            fault("/counts", "true or false");
        }
        return counts.isBoolean() ? counts.booleanValue() : null;
    }

    private List<String> confirmed() {
        JsonNode confirmed = root.path("confirmed");
        List<String> words = new ArrayList<>();
        if (!absent(confirmed) && (!confirmed.isArray() || confirmed.size() > MOST_CONFIRMED)) {
            fault("/confirmed", "a list of at most " + MOST_CONFIRMED + " words");
        }
        for (JsonNode word : confirmed) {
            if (!word.isTextual()
                    || word.textValue().isBlank()
                    || word.textValue().length() > LONGEST_CONFIRMED) {
                fault("/confirmed/" + words.size(), "a word of at most " + LONGEST_CONFIRMED + " characters");
            }
            words.add(word.asText());
        }
        return words.stream().distinct().sorted().toList();
    }

    private void claim() {
        JsonNode claim = root.path("claim");
        if (!absent(claim) && !claim.isIntegralNumber()) {
            fault("/claim", "a whole number");
        }
    }

    private @Nullable String text(String name, int longest, boolean lines) {
        JsonNode node = root.path(name);
        if (absent(node)) {
            return null;
        }
        String text = node.asText().strip();
        if (!node.isTextual() || text.length() > longest) {
            fault("/" + name, "a text of at most " + longest + " characters");
        }
        if (!lines && text.chars().anyMatch(Character::isISOControl)) {
            fault("/" + name, "one line without control characters");
        }
        return text.isEmpty() ? null : text;
    }

    private void fault(String pointer, String message) {
        faults.add(new Problem.Fault(pointer, RULE, message));
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
