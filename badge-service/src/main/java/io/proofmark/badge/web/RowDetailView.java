package io.proofmark.badge.web;

import io.proofmark.badge.application.Cohorts;
import io.proofmark.badge.application.RowDetail;
import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.SafeLink;
import io.proofmark.badge.domain.Standing;
import io.proofmark.badge.domain.StandingStep;
import io.proofmark.badge.domain.TextPointers;
import io.proofmark.badge.domain.regression.Finding;
import io.proofmark.catalog.Catalogs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a row into the words of its page. */
final class RowDetailView {

    private static final Set<String> BANDS =
            Set.of("within-10", "within-25", "over-25", "over-50", "within-noise", "outside-noise");

    private RowDetailView() {}

    /**
     * @param publicUrl address of this service, for the snippet that embeds the badge
     * @param liveAfter cursor behind what is shown
     */
    static RowDetailPage page(
            Frame frame,
            RowDetail detail,
            List<StandingStep> history,
            List<Finding> findings,
            String publicUrl,
            String liveAfter) {
        Standing standing = detail.standing();
        Facts facts = standing.facts();
        String badge = publicUrl + "/badges/rows/" + standing.row() + ".svg";
        return new RowDetailPage(
                frame,
                RowLine.of(standing),
                standing.row(),
                Labels.metric(facts.metric()),
                Display.minute(standing.publishedAt()),
                summary(standing),
                reasons(standing),
                facts(facts),
                evidence(detail),
                facts.perSubtask().stream()
                        .map(part -> Field.of(part.name(), Display.number(part.value(), facts.unit())))
                        .toList(),
                detail.texts().get(TextPointers.NOTES),
                CheckLine.of(detail.verdict()),
                reproductions(standing),
                DotPlot.of(standing, Catalogs.current().policies()),
                history.stream()
                        .map(it -> new RowDetailPage.StepLine(
                                Display.minute(it.at()), StepWords.now(it), StepWords.codes(it.reasons())))
                        .toList(),
                detail.texts().get(TextPointers.COMMAND),
                Catalogs.current()
                        .benchmark(facts.benchmark())
                        .filter(FormResource::isFilledIn)
                        .isPresent(),
                "/cohorts/" + Cohorts.key(facts),
                "[![proofmark](" + badge + ")](" + publicUrl + "/rows/" + standing.row() + ")",
                Citation.of(standing, publicUrl + "/rows/" + standing.row()),
                ChangeLine.seenFrom(standing.row(), findings),
                liveAfter);
    }

    private static String summary(Standing standing) {
        long counted = standing.reproductions().stream()
                .filter(Standing.Reproduction::counts)
                .count();
        return switch (standing.independentOperators()) {
            case 0 -> counted == 0 ? "Nobody else has repeated this run yet." : "Repeated, but by nobody independent.";
            case 1 -> "One independent operator got the same.";
            default -> standing.independentOperators() + " independent operators got the same.";
        };
    }

    private static List<RowDetailPage.ReasonLine> reasons(Standing standing) {
        return standing.derivedFrom().stream()
                .map(it -> {
                    boolean plus = it.sign().equals("+");
                    return new RowDetailPage.ReasonLine(
                            plus ? "plus" : "minus",
                            plus ? "+" : "−",
                            Display.capital(Display.spoken(it.factor())),
                            it.fact());
                })
                .toList();
    }

    private static List<Field> facts(Facts it) {
        return List.of(
                Field.of("Model", it.model()),
                Field.of("Weights by", Display.text(it.quantProvider())),
                Field.of("Hardware", Labels.hardware(it)),
                Field.of("Quantisation", Display.text(it.quant())),
                Field.of("Runtime", Labels.engine(it.engine())),
                Field.of("Runtime version", Display.text(it.engineVersion())),
                Field.of("Timed runs", it.runs() == 0 ? "none, the figure was declared" : Integer.toString(it.runs())),
                Field.of("Spread of the runs", Display.number(it.spreadPercent(), "%")),
                Field.of("Time to first token", Display.number(it.ttftMs(), "ms")),
                Field.of("Prefill", Display.number(it.prefillTokensPerSecond(), "tok/s")),
                Field.of("Peak memory", Display.number(it.vramPeakGib(), "GiB")),
                Field.of("Context length", Display.text(it.contextLength())),
                Field.of("Concurrency", Display.text(it.concurrency())),
                Field.of("Offload", Display.text(it.offload())),
                Field.of("Split", Display.text(it.split())),
                Field.of("Speculative decoding", Display.yesNo(it.speculative())),
                Field.of("Driver", Display.text(it.driver())),
                Field.of("Operating system", Display.text(it.os())),
                Field.of("Tested", Display.text(it.testedAt())),
                Field.of("Source", it.source()));
    }

    private static List<Field> evidence(RowDetail detail) {
        Map<String, String> texts = detail.texts();
        Stream<Field> named = Stream.of(
                submitter(texts.get(TextPointers.ALIAS), texts.get(TextPointers.URL)),
                Links.field("Log", texts.get(TextPointers.LOG_URL)),
                Field.of("Runner", Display.text(texts.get(TextPointers.RUNNER))),
                Field.of("Command", Display.text(texts.get(TextPointers.COMMAND))));
        Stream<Field> seen = detail.sights().stream()
                .map(it -> Field.of("Looked at " + Display.minute(it.at()), Display.text(it.reason())));
        return Stream.concat(named, seen).toList();
    }

    private static Field submitter(@Nullable String alias, @Nullable String url) {
        String name = alias == null ? "anonymous" : alias;
        String href = url == null ? null : SafeLink.of(url).orElse(null);
        return new Field("Submitted by", url == null || href != null ? name : name + " (" + url + ")", href);
    }

    private static List<RowDetailPage.ReproductionLine> reproductions(Standing standing) {
        Facts facts = standing.facts();
        return standing.reproductions().stream()
                .map(it -> new RowDetailPage.ReproductionLine(
                        "/submissions/" + it.id(),
                        Display.minute(it.at()),
                        Display.number(it.value(), facts.unit()),
                        Display.signedPercent(it.deltaPercent()),
                        Display.band(it.band()) + (Boolean.TRUE.equals(it.sameAnswers()) ? ", same answers" : ""),
                        BANDS.contains(it.band()) ? it.band() : "not-comparable",
                        it.operatorStrength(),
                        it.counts() ? "counts" : "shown only"))
                .toList();
    }
}
