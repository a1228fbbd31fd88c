package io.proofmark.bench;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * What one use of the tool found.
 *
 * @param settings by name
 * @param complete false when something that was sent got no good answer in time; the figures then speak of the rest
 */
record Report(String mode, Machine machine, Map<String, Object> settings, List<Figure> figures, boolean complete) {

    /** A row for each figure. */
    String table() {
        int width = figures.stream().mapToInt(f -> f.name().length()).max().orElse(1);
        StringBuilder text = new StringBuilder("%s on %s%n%s%n".formatted(mode, machine.line(), settings));
        for (Figure figure : figures) {
            text.append(("  %-" + width + "s  %12s %s")
                            .formatted(figure.name(), shown(figure), figure.unit())
                            .stripTrailing())
                    .append(System.lineSeparator());
        }
        return text.toString();
    }

    /** {@code {"mode","complete","machine":{…},"settings":{…},"figures":{name:{"value","unit"}}}}. */
    String json() {
        JsonObject byName = new JsonObject();
        figures.forEach(f ->
                byName.put(f.name(), new JsonObject().put("value", f.value()).put("unit", f.unit())));
        return new JsonObject()
                .put("mode", mode)
                .put("complete", complete)
                .put(
                        "machine",
                        new JsonObject()
                                .put("cores", machine.cores())
                                .put("memoryGib", machine.memoryGib())
                                .put("jvm", machine.jvm())
                                .put("os", machine.os())
                                .put("loadBefore", machine.loadBefore()))
                .put("settings", new JsonObject(settings))
                .put("figures", byName)
                .encodePrettily();
    }

    private static String shown(Figure figure) {
        return figure.value() == null ? "-" : figure.value().toString();
    }
}
