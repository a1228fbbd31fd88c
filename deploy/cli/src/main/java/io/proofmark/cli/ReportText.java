package io.proofmark.cli;

import io.proofmark.documents.Json;
import io.proofmark.documents.JsonText;
import io.proofmark.documents.Outcome;
import io.proofmark.verdicts.CheckView;
import io.proofmark.verdicts.VerdictView;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A verdict as one JSON document, or as a table for people. */
final class ReportText {

    private ReportText() {}

    static String json(VerdictView verdict) {
        return JsonText.of(json((Object) verdict));
    }

    static String table(VerdictView report) {
        int outcomes = width(report.checks().stream().map(CheckView::outcome).toList());
        int rules = width(report.checks().stream().map(CheckView::rule).toList());
        StringBuilder table = new StringBuilder();
        for (CheckView line : report.checks()) {
            table.append(padded(line.outcome(), outcomes))
                    .append("  ")
                    .append(padded(line.rule(), rules))
                    .append("  ")
                    .append(line.message())
                    .append(compared(line))
                    .append('\n');
        }
        table.append('\n').append(report.format()).append(", rule set ").append(report.ruleSet());
        table.append(", catalog ")
                .append(report.catalog())
                .append(": proposal ")
                .append(report.proposal());
        if (!report.missing().isEmpty()) {
            table.append("\nNot provided: ").append(String.join(", ", report.missing()));
        }
        return table.toString();
    }

    private static String compared(CheckView line) {
        if (line.seen() == null) {
            return "";
        }
        return line.expected() == null
                        || line.outcome().equals(Outcome.PASS.word())
                        || line.expected().equals(line.seen())
                ? " [" + line.seen() + "]"
                : " [" + line.seen() + ", wanted " + line.expected() + "]";
    }

    private static Json json(@Nullable Object value) {
        return switch (value) {
            case null -> Json.Null.NULL;
            case String text -> new Json.Text(text);
            case List<?> list ->
                new Json.Items(list.stream().map(ReportText::json).toList());
            case Record members -> members(members);
            default -> throw new IllegalArgumentException("no member of a verdict: " + value.getClass());
        };
    }

    // The names stand in the record and nowhere else.
    private static Json members(Record record) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                members.put(component.getName(), json(component.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return new Json.Members(members);
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
