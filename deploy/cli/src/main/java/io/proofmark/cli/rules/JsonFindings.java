package io.proofmark.cli.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** One JSON document, written as it is found. */
final class JsonFindings implements Findings {

    private interface Writing {
        void write(JsonGenerator json) throws IOException;
    }

    private final JsonGenerator json;

    JsonFindings(PrintWriter out, Edition from, Edition to) {
        try {
            this.json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writing(it -> {
            it.writeStartObject();
            edition("from", from);
            edition("to", to);
            it.writeArrayFieldStart("changes");
        });
    }

    @Override
    public void verdict(String submission, String row, List<Change> changes) {
        writing(it -> {
            it.writeStartObject();
            it.writeStringField("kind", "verdict");
            it.writeStringField("submission", submission);
            it.writeStringField("row", row);
            changes(changes);
            it.writeEndObject();
        });
    }

    @Override
    public void row(String row, List<Change> changes) {
        writing(it -> {
            it.writeStartObject();
            it.writeStringField("kind", "row");
            it.writeStringField("row", row);
            changes(changes);
            it.writeEndObject();
        });
    }

    @Override
    public void notCompared(String position, String why) {
        writing(it -> {
            it.writeStartObject();
            it.writeStringField("kind", "not-compared");
            it.writeStringField("position", position);
            it.writeStringField("reason", why);
            it.writeEndObject();
        });
    }

    @Override
    public void end(Tally tally) {
        writing(it -> {
            it.writeEndArray();
            it.writeNumberField("verdicts", tally.verdicts());
            it.writeNumberField("verdictsChanged", tally.verdictsChanged());
            it.writeNumberField("rows", tally.rows());
            it.writeNumberField("rowsChanged", tally.rowsChanged());
            it.writeNumberField("notCompared", tally.notCompared());
            it.writeArrayFieldStart("counts");
            for (Tally.Line line : tally.lines()) {
                it.writeStartObject();
                fields(line.change());
                it.writeNumberField("count", line.count());
                it.writeEndObject();
            }
            it.writeEndArray();
            it.writeEndObject();
            it.writeRaw(System.lineSeparator());
            it.flush();
        });
    }

    private void edition(String name, Edition edition) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("ruleSet", edition.ruleSet());
        json.writeStringField("catalog", edition.catalog().version());
        json.writeEndObject();
    }

    private void changes(List<Change> changes) throws IOException {
        json.writeArrayFieldStart("changes");
        for (Change change : changes) {
            json.writeStartObject();
            fields(change);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fields(Change change) throws IOException {
        json.writeStringField("of", change.of());
        json.writeStringField("from", change.from());
        json.writeStringField("to", change.to());
    }

    private void writing(Writing writing) {
        try {
            writing.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
