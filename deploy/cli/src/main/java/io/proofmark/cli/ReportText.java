package io.proofmark.cli;

import io.proofmark.documents.Json;
import io.proofmark.documents.JsonText;
import io.proofmark.documents.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report as one JSON document, or as a table for people. */
final class ReportText {

    private ReportText() {}

    static String json(Report report) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", text(report.id()));
        members.put("submission", text(report.submission()));
        members.put("subject", text(report.subject()));
        members.put("format", text(report.format()));
        members.put("ruleSet", text(report.ruleSet()));
        members.put("catalog", text(report.catalog()));
        members.put("proposal", text(report.proposal()));
        members.put("match", text(report.match()));
        members.put("band", text(report.band()));
        members.put("original", text(report.original()));
        members.put("delta", text(report.delta()));
        members.put("trustPolicy", text(report.trustPolicy()));
        members.put("missing", texts(report.missing()));
        members.put(
                "checks",
                new Json.Items(report.checks().stream().map(ReportText::line).toList()));
        members.put("reasons", texts(report.reasons()));
        return JsonText.of(new Json.Members(members));
    }

    static String table(Report report) {
        int outcomes = width(report.checks().stream().map(Report.Line::outcome).toList());
        int rules = width(report.checks().stream().map(Report.Line::rule).toList());
        StringBuilder table = new StringBuilder();
        for (Report.Line line : report.checks()) {
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

    private static String compared(Report.Line line) {
        if (line.seen() == null) {
            return "";
        }
        return line.expected() == null
                        || line.isOutcome(Outcome.PASS)
                        || line.expected().equals(line.seen())
                ? " [" + line.seen() + "]"
                : " [" + line.seen() + ", wanted " + line.expected() + "]";
    }

    private static Json line(Report.Line line) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("rule", text(line.rule()));
        members.put("outcome", text(line.outcome()));
        members.put("seen", text(line.seen()));
        members.put("expected", text(line.expected()));
        members.put("message", text(line.message()));
        return new Json.Members(members);
    }

    private static Json texts(List<String> texts) {
        return new Json.Items(texts.stream().map(ReportText::text).toList());
    }

    private static Json text(@Nullable String text) {
        return text == null ? Json.Null.NULL : new Json.Text(text);
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
