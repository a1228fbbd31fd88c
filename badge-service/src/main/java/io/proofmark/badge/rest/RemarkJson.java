package io.proofmark.badge.rest;

import io.proofmark.badge.application.Part;
import io.proofmark.badge.domain.Remark;
import io.proofmark.badge.domain.TextPointers;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a row, for reviewers.
 *
 * @param kind feedback, or takedown: a wish that the row be taken down
 * @param text what is wrong, or why the row should go; null once it is erased
 * @param contact how to answer; null where it was not given
 */
@Schema(name = "Remark")
public record RemarkJson(
        String id,
        String row,
        String kind,
        Instant at,
        @Nullable String text,
        @Nullable String contact) {

    static RemarkJson of(Remark it) {
        String said = it.texts().get(it.kind() == Remark.Kind.FEEDBACK ? TextPointers.TEXT : TextPointers.REASON);
        return new RemarkJson(
                it.id(), it.row(), it.kind().word(), it.at(), said, it.texts().get(TextPointers.CONTACT));
    }

    /** A part of the list, newest first. */
    @Schema(name = "Remarks")
    public record ListJson(List<RemarkJson> items, @Nullable String next) {

        static ListJson of(Part<Remark> part) {
            return new ListJson(part.items().stream().map(RemarkJson::of).toList(), part.next());
        }
    }
}
