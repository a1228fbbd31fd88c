package io.proofmark.canonical.puma;

import org.jspecify.annotations.Nullable;

/** One line as its four cells; used again for the next line. */
final class Row implements PredictionRow {

    static final String ID = "instance_id";
    static final String LABEL = "predicted_label";
    static final String VALUE = "predicted_value";
    static final String HASH = "prompt_hash";

    final Cell id = new Cell();
    final Cell label = new Cell();
    final Cell value = new Cell();
    final Cell hash = new Cell();

    /** What the rows are ordered by; differs from the cell for a null and for a float. */
    final Cell key = new Cell();

    /** The label as a number with six decimals, null when it is not a number. */
    byte @Nullable [] numericLabel;

    boolean labelIsText;
    boolean valueIsNumber;
    boolean valueInRange;

    void clear() {
        id.clear();
        label.clear();
        value.clear();
        hash.clear();
        key.clear();
        numericLabel = null;
        labelIsText = true;
        valueIsNumber = true;
        valueInRange = true;
    }

    boolean hasCarriageReturn() {
        return id.carriageReturn || label.carriageReturn || value.carriageReturn || hash.carriageReturn;
    }

    @Override
    public @Nullable String instanceId() {
        return id.absent ? null : id.text();
    }

    @Override
    public @Nullable String label() {
        return label.absent ? null : label.text();
    }
}
