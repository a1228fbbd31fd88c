package io.proofmark.badge.web;

import io.proofmark.badge.domain.LedgerEntry;
import io.proofmark.badge.domain.StandingStep;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of rows.
 *
 * @param next query of the following page, or null
 */
record LedgerPage(Frame frame, List<Line> entries, @Nullable String next, boolean first) implements TemplateInstance {

    /** One change of one row; the look is inclusion, removal, rescore or reversal. */
    record Line(String at, String look, String act, String href, String row, String now, String changed, String why) {}

    static Line line(LedgerEntry it) {
        StandingStep step = it.step();
        return new Line(
                Display.minute(step.at()),
                it.act().word(),
                switch (it.act()) {
                    case INCLUSION -> "Included";
                    case REMOVAL -> "Removed";
                    case RESCORE -> "Rescored";
                    case REVERSAL -> "Reversed";
                },
                "/rows/" + step.row(),
                Labels.model(step.model()) + " on " + Labels.hardware(step.hardware(), step.hardwareCount()),
                StepWords.now(step),
                String.join(", ", it.changed()),
                StepWords.codes(it.reasons()));
    }
}
