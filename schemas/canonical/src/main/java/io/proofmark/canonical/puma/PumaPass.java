package io.proofmark.canonical.puma;

import io.proofmark.canonical.puma.MalformedPredictions.Rule;
import io.proofmark.canonical.puma.PredictionWarning.Kind;
import java.io.IOException;

/** One pass over one file: line by line into cells, looked at, brought into order. */
final class PumaPass {

    private final PumaLimits limits;
    private final RowOrder order;
    private final Warnings warnings;
    private final RowVisitor visitor;
    private final PlainRow plain = new PlainRow();
    private final StrictRow strict;
    private final Row row = new Row();
    private int line;
    private long rows;
    private long unparsed;

    PumaPass(PumaLimits limits, RowOrder order, Warnings warnings, RowVisitor visitor) {
        this.limits = limits;
        this.order = order;
        this.warnings = warnings;
        this.visitor = visitor;
        this.strict = new StrictRow(limits.line());
    }

    PumaDigests run(LineBuffer lines) throws IOException {
        while (plainLine(lines) || anyLine(lines)) {
            line++;
        }
        if (rows == 0) {
            throw new MalformedPredictions(0, Rule.NO_ROWS, "the predictions file has no rows");
        }
        return order.finish(rows, unparsed);
    }

    private boolean plainLine(LineBuffer lines) throws IOException {
        int end = plain.read(lines.bytes(), lines.position(), row);
        if (end < 0 || !lines.takeLine(end)) {
            return false;
        }
        accept();
        return true;
    }

    private boolean anyLine(LineBuffer lines) throws IOException {
        if (!lines.findLine(line + 1L)) {
            return false;
        }
        if (strict.read(lines.bytes(), lines.position(), lines.lineEnd(), line + 1L, row)) {
            accept();
        }
        lines.next();
        return true;
    }

    private void accept() throws IOException {
        if (++rows > limits.maxRows()) {
            throw new MalformedPredictions(line + 1L, Rule.LIMIT, "more than " + limits.maxRows() + " rows");
        }
        if (row.label.absent) {
            unparsed++;
        }
        warn();
        visitor.row(line + 1L, row);
        order.add(row, line + 1);
    }

    private void warn() {
        warnIf(row.id.length() == 0, Kind.ID_MISSING);
        warnIf(!row.labelIsText, Kind.LABEL_NOT_TEXT);
        warnIf(!row.valueIsNumber, Kind.VALUE_NOT_A_NUMBER);
        warnIf(!row.valueInRange, Kind.VALUE_OUT_OF_RANGE);
        warnIf(!PromptHash.hasForm(row.hash), Kind.PROMPT_HASH_FORM);
        warnIf(row.hasCarriageReturn(), Kind.CARRIAGE_RETURN);
    }

    private void warnIf(boolean odd, Kind kind) {
        if (odd) {
            warnings.add(kind, line + 1L);
        }
    }
}
