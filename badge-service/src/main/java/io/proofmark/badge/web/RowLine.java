package io.proofmark.badge.web;

import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.Standing;

/** A row of the table of public rows, ready to be read. */
record RowLine(
        String href,
        String model,
        String hardware,
        String quant,
        String runtime,
        String value,
        String unit,
        Chip badge,
        String confidence,
        String confidenceText,
        String tested,
        String benchmark,
        String benchmarkHref) {

    public boolean dated() {
        return !tested.equals(Display.NOT_PROVIDED);
    }

    static RowLine of(Standing standing) {
        Facts facts = standing.facts();
        return new RowLine(
                "/rows/" + standing.row(),
                Labels.model(facts.model()),
                Labels.hardware(facts),
                Display.text(facts.quant()),
                Labels.runtime(facts.engine(), facts.engineVersion()),
                Display.number(facts.value()),
                Display.unit(facts.unit()),
                Chip.of(standing),
                standing.confidence().word(),
                Display.spoken(standing.confidence().word()),
                Display.day(facts.testedAt()),
                Labels.benchmark(facts.benchmark()),
                "/benchmarks/" + facts.benchmark());
    }
}
