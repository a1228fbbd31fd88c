package io.proofmark.canonical.puma;

import org.jspecify.annotations.Nullable;

/** A row while it passes; its texts are made when asked for and not valid after the visit. */
public interface PredictionRow {

    /** Text of the cell {@code instance_id}, null when it is null or missing. */
    @Nullable
    String instanceId();

    /** Text of the cell {@code predicted_label}, null when the answer could not be parsed. */
    @Nullable
    String label();
}
