package io.proofmark.badge.domain.regression;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two rows say about a change of version; never that it is so.
 *
 * @param before id of the row with the older version, or of the older row where the versions cannot be ordered
 * @param deltaPercent of the later row, signed, relative to the earlier; null where figures are not given
 * @param thresholdPercent that the difference must exceed; null where a spread is not given
 * @param missing what would have to be there to say more, each a phrase; empty once two independent operators stand behind
 *     both rows, so that editors may record the change
 */
public record Finding(
        Label label,
        VersionAxis axis,
        String before,
        @Nullable String from,
        String after,
        @Nullable String to,
        @Nullable BigDecimal deltaPercent,
        @Nullable BigDecimal thresholdPercent,
        List<String> missing) {

    public Finding {
        missing = List.copyOf(missing);
    }

    /** How much may be said. */
    public enum Label {
        POSSIBLE_REGRESSION("possible regression"),
        POSSIBLE_IMPROVEMENT("possible improvement"),
        INSUFFICIENT_EVIDENCE("insufficient evidence");

        private final String word;

        Label(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
