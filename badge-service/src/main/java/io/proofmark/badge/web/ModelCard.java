package io.proofmark.badge.web;

import io.proofmark.badge.application.RowDetail;
import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.Standing;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row as the README of a dataset: front matter for programs, a page for people. */
final class ModelCard {

    private final Standing standing;
    private final Facts facts;
    private final String address;
    private final String badge;

    private ModelCard(RowDetail detail, String publicUrl) {
        this.standing = detail.standing();
        this.facts = standing.facts();
        this.address = publicUrl + "/rows/" + standing.row();
        this.badge = publicUrl + "/badges/rows/" + standing.row() + ".svg";
    }

    /** The whole card in Markdown. */
    static String of(RowDetail detail, String publicUrl) {
        ModelCard card = new ModelCard(detail, publicUrl);
        return "---\n" + FrontMatter.of(detail) + "---\n\n" + card.body();
    }

    private String body() {
        return """
                # %s on %s

                [![proofmark](%s)](%s)

                | | |
                |---|---|
                %s

                ## Why it may be believed

                %s

                ## Verify it

                The row, its verdict and its reproductions: <%s>. What it stands on is in the log; `./proofmark recheck` recomputes it.

                ## Citation

                ```bibtex
                %s```
                """.formatted(
                        Markdown.text(Labels.model(facts.model())),
                        Markdown.text(Labels.hardware(facts)),
                        badge,
                        address,
                        table(),
                        reasons(),
                        address,
                        Citation.of(standing, address));
    }

    private String table() {
        return Stream.of(
                        Field.of(
                                Display.capital(Labels.metric(facts.metric())),
                                Display.number(facts.value(), facts.unit())),
                        Field.of("Benchmark", Labels.benchmark(facts.benchmark())),
                        Field.of("Quantisation", Display.text(facts.quant())),
                        Field.of("Runtime", Labels.runtime(facts.engine(), facts.engineVersion())),
                        Field.of("Driver", Display.text(facts.driver())),
                        Field.of("Operating system", Display.text(facts.os())),
                        Field.of("Tested", Display.day(facts.testedAt())),
                        Field.of("Source", facts.source()))
                .map(line -> "| " + Markdown.text(line.name()) + " | " + Markdown.text(line.text()) + " |")
                .collect(Collectors.joining("\n"));
    }

    private String reasons() {
        return standing.derivedFrom().stream()
                .map(reason -> "* `" + reason.sign() + "` " + Markdown.text(reason.fact()))
                .collect(Collectors.joining("\n"));
    }
}
