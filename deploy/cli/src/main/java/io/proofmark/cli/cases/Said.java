package io.proofmark.cli.cases;

import io.proofmark.verify.domain.InForce;
import java.util.Map;

/**
 * What was said of a submission and follows from other rows' records.
 *
 * @param oldest the oldest public row of the same configuration, by the rules of the verdict that says so
 * @param judged whether anything was said at all; a row that was cut off is judged where the ruling on its run was applied
 */
public record Said(Map<InForce, String> oldest, boolean judged) {

    public Said {
        oldest = Map.copyOf(oldest);
    }
}
