package io.proofmark.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench reads}. */
@Command(
        name = "reads",
        mixinStandardHelpOptions = true,
        description = "Badges, rows and answers 304 a second, beside a static file of the same server.")
final class ReadsCommand implements Callable<Integer> {

    private static final Pattern STATIC_FILE = Pattern.compile("/assets/[^\"]+\\.svg");
    private static final int MOST_ROWS = 100;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(names = "--connections", defaultValue = "32", description = "kept open (default: ${DEFAULT-VALUE})")
    private int connections;

    @Option(
            names = "--together",
            defaultValue = "8",
            description = "requests that a connection sends at once (default: ${DEFAULT-VALUE})")
    private int together;

    @Option(names = "--warmup", defaultValue = "5", description = "seconds not counted (default: ${DEFAULT-VALUE})")
    private int warmup;

    @Option(names = "--seconds", defaultValue = "15", description = "seconds each (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Override
    public Integer call() {
        options.require("--connections", connections, 1, Limits.CONNECTIONS);
        options.require("--together", together, 1, Limits.CONNECTIONS);
        options.require("--warmup", warmup, 0, Limits.SECONDS);
        options.require("--seconds", seconds, 1, Limits.SECONDS);
        URI badge = options.addresses().badge();
        var load = new ReadLoad(badge, new ReadLoad.Settings(connections, together, warmup, seconds));
        String asset;
        List<String> rows = new ArrayList<>();
        List<String> badges = new ArrayList<>();
        List<String> known = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Matcher named = STATIC_FILE.matcher(got(client, badge, "/").body());
            if (!named.find()) {
                throw new BenchFault("the start page names no picture");
            }
            asset = named.group();
            for (String row : rows(client, badge)) {
                String path = "/badges/rows/" + row + ".svg";
                String tag =
                        got(client, badge, path).headers().firstValue("ETag").orElseThrow();
                rows.add(RawHttp.get(badge, "/v1/rows/" + row, ""));
                badges.add(RawHttp.get(badge, path, ""));
                known.add(RawHttp.get(badge, path, "If-None-Match: " + tag + "\r\n"));
            }
        }
        List<Figure> figures = List.of(
                load.measure("static file", List.of(RawHttp.get(badge, asset, "")), Answer.OK),
                load.measure("badge", badges, Answer.OK),
                load.measure("badge, not modified", known, Answer.NOT_MODIFIED),
                load.measure("row", rows, Answer.OK));
        return options.report(
                "reads",
                Map.of(
                        "connections",
                        connections,
                        "together",
                        together,
                        "warmupSeconds",
                        warmup,
                        "seconds",
                        seconds,
                        "rows",
                        rows.size()),
                figures,
                true);
    }

    private static List<String> rows(HttpClient client, URI badge) {
        JsonArray items =
                new JsonObject(got(client, badge, "/v1/rows?limit=" + MOST_ROWS).body()).getJsonArray("items");
        List<String> ids =
                items.stream().map(it -> ((JsonObject) it).getString("id")).toList();
        if (ids.isEmpty()) {
            throw new BenchFault("there are no public rows");
        }
        return ids;
    }

    private static HttpResponse<String> got(HttpClient client, URI badge, String path) {
        try {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(badge.resolve(path)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != Answer.OK) {
                throw new BenchFault(path + " answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new BenchFault("badge at " + badge + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFault("interrupted", e);
        }
    }
}
