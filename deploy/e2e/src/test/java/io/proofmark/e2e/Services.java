package io.proofmark.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The running services as people and programs call them. */
record Services(Web web, ProofmarkSystem system) {

    private static final String BOUNDARY = "proofmark-e2e";

    /** What the door answers to one submission. */
    Answer submit(String document) throws IOException {
        return web.post(system.url("INTAKE") + "/v1/submissions", "application/json", document);
    }

    /** The id that a submission would get; nothing is stored. */
    String idOf(String document) throws IOException {
        return web.post(system.url("INTAKE") + "/v1/submissions?dryRun=true", "application/json", document)
                .json()
                .path("id")
                .asText();
    }

    /** What the door answers to a stream of submissions, one a line. */
    Answer submitLines(String lines) throws IOException {
        return web.post(system.url("INTAKE") + "/v1/submissions", "application/x-ndjson", lines);
    }

    /** The same with somebody signed in. */
    Answer submitLines(String lines, String user) throws IOException {
        return web.postAs(
                user, system.password(user), system.url("INTAKE") + "/v1/submissions", "application/x-ndjson", lines);
    }

    /** What the door answers to a PUMA package, as a browser's form sends it. */
    Answer submitPuma(String submission, String predictions) throws IOException {
        return submitPuma(part("submission", "application/json", submission)
                + part("predictions", "application/x-ndjson", predictions));
    }

    /** The same with a signature beside it. */
    Answer submitPuma(String submission, String predictions, String signature) throws IOException {
        return submitPuma(part("submission", "application/json", submission)
                + part("predictions", "application/x-ndjson", predictions)
                + part("signature", "application/json", signature));
    }

    private Answer submitPuma(String parts) throws IOException {
        String form = parts + "--" + BOUNDARY + "--\r\n";
        return web.post(
                system.url("INTAKE") + "/v1/submissions/puma", "multipart/form-data; boundary=" + BOUNDARY, form);
    }

    private static String part(String name, String type, String text) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, name, type, text);
    }

    /** What the door answers to an InferenceBench envelope. */
    Answer submitEnvelope(String envelope) throws IOException {
        return web.post(system.url("INTAKE") + "/v1/submissions/inferencebench", "application/json", envelope);
    }

    /** One of the four badges of PUMA's registry. */
    JsonNode community(String name) throws IOException {
        return web.get(system.url("BADGE") + "/badges/" + name + ".json").json();
    }

    /** Approves a case as it stands; of a score a person says what was confirmed. */
    Answer approve(String submission, String... confirmed) throws IOException {
        return decide("approve", submission, confirmed);
    }

    /** Rejects a case as it stands. */
    Answer reject(String submission) throws IOException {
        return decide("reject", submission);
    }

    private Answer decide(String action, String submission, String... confirmed) throws IOException {
        int version = status(submission).json().path("caseVersion").asInt();
        return web.postAs(
                "reviewer",
                system.password("reviewer"),
                system.url("VERIFY") + "/v1/cases/" + submission + "/decisions",
                "{\"caseVersion\":%d,\"confirmed\":[%s],\"action\":\"%s\",\"reason\":\"as the log shows\"}"
                        .formatted(
                                version,
                                Arrays.stream(confirmed)
                                        .map(part -> '"' + part + '"')
                                        .collect(Collectors.joining(",")),
                                action));
    }

    /** A reviewer's decision on a case at a version. */
    Answer decide(String reviewer, String id, int version, String action) throws IOException {
        return web.postAs(
                reviewer,
                system.password(reviewer),
                system.url("VERIFY") + "/v1/cases/" + id + "/decisions",
                "{\"caseVersion\":%d,\"action\":\"%s\",\"reason\":\"as the log shows\"}".formatted(version, action));
    }

    /** The same, saying whether the run counts. */
    Answer decide(String reviewer, String id, int version, String action, boolean counts) throws IOException {
        return web.postAs(
                reviewer,
                system.password(reviewer),
                system.url("VERIFY") + "/v1/cases/" + id + "/decisions",
                "{\"caseVersion\":%d,\"action\":\"%s\",\"counts\":%s,\"reason\":\"as the log shows\"}"
                        .formatted(version, action, counts));
    }

    /** What the door answers to any other JSON. */
    Answer ask(String path, String json) throws IOException {
        return web.post(system.url("INTAKE") + path, "application/json", json);
    }

    /** What waits for somebody, as a reviewer sees it. */
    JsonNode queue() throws IOException {
        return web.getAs("reviewer", system.password("reviewer"), system.url("BADGE") + "/v1/queue?limit=500")
                .json()
                .path("items");
    }

    Answer status(String submission) throws IOException {
        return web.get(system.url("BADGE") + "/v1/submissions/" + submission);
    }

    Answer row(String row) throws IOException {
        return web.get(system.url("BADGE") + "/v1/rows/" + row);
    }

    /** What a service says of itself. */
    JsonNode health(String service) throws IOException {
        return web.get(system.url(service) + "/q/health").json();
    }

    String badge(String row) throws IOException {
        return web.get(system.url("BADGE") + "/badges/rows/" + row + ".svg").text();
    }

    /** All public rows by id. */
    Map<String, JsonNode> rows() throws IOException {
        Map<String, JsonNode> rows = new TreeMap<>();
        String after = "";
        do {
            JsonNode page =
                    web.get(system.url("BADGE") + "/v1/rows?limit=500" + after).json();
            page.path("items").forEach(row -> rows.put(row.path("id").asText(), row));
            after = page.path("next").isTextual()
                    ? "&after=" + page.path("next").asText()
                    : "";
        } while (!after.isEmpty());
        return rows;
    }

    /** Rows that are public by what the log says last of each. */
    Set<String> publicRowsInTheLog() {
        Map<String, StandingChanged> last = new HashMap<>();
        system.log().events(Topics.STANDINGS).forEach(event -> {
            StandingChanged standing = (StandingChanged) event;
            last.put(standing.getRow(), standing);
        });
        return last.values().stream()
                .filter(standing -> standing.getState().equals("published"))
                .map(StandingChanged::getRow)
                .collect(Collectors.toSet());
    }
}
