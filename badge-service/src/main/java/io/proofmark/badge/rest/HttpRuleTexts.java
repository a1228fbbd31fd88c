package io.proofmark.badge.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.RuleTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Rules as verify-service tells them, asked anew once in a while; while it is away the last answer serves. */
@ApplicationScoped
class HttpRuleTexts implements RuleTexts {

    private static final Logger LOG = Logger.getLogger(HttpRuleTexts.class);
    private static final int OK = 200;

    private final HttpClient client;
    private final BadgeSettings settings;
    private final ObjectMapper json;
    private volatile @Nullable Told last;

    private record Told(long nanos, RuleBook book) {}

    HttpRuleTexts(BadgeSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
        this.client =
                HttpClient.newBuilder().connectTimeout(settings.formPatience()).build();
    }

    @Override
    public Optional<RuleBook> inForce() {
        Told told = last;
        if (told == null
                || System.nanoTime() - told.nanos() > settings.rulesAge().toNanos()) {
            ask();
        }
        return Optional.ofNullable(last).map(Told::book);
    }

    private void ask() {
        var request = HttpRequest.newBuilder(URI.create(settings.verifyUrl() + "/v1/rules"))
                .timeout(settings.formPatience())
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == OK) {
                last = new Told(System.nanoTime(), book(json.readTree(answer.body())));
            } else {
                LOG.warnf("the rules cannot be had: status %d", answer.statusCode());
            }
        } catch (IOException e) {
            LOG.warnf("the rules cannot be had: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuleBook book(JsonNode it) {
        return new RuleBook(
                it.path("ruleSet").asText(),
                it.path("catalog").asText(),
                rules(it.path("rules")),
                rules(it.path("packageRules")));
    }

    private static List<RuleText> rules(JsonNode rules) {
        return elements(rules).map(HttpRuleTexts::rule).toList();
    }

    private static RuleText rule(JsonNode it) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        it.path("outcomes")
                .properties()
                .forEach(outcome ->
                        outcomes.put(outcome.getKey(), outcome.getValue().asText()));
        return new RuleText(
                it.path("id").asText(),
                it.path("title").asText(),
                it.path("text").asText(),
                elements(it.path("limits"))
                        .filter(limit -> limit.path("value").isValueNode()
                                && !limit.path("value").isNull())
                        .map(limit -> (limit.path("value").asText() + " "
                                        + limit.path("unit").asText())
                                .strip())
                        .toList(),
                outcomes);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
