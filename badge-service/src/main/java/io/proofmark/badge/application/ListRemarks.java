package io.proofmark.badge.application;

import io.proofmark.badge.domain.Remark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Lists for reviewers what was said of rows. */
@ApplicationScoped
public class ListRemarks {

    private final Remarks remarks;

    public ListRemarks(Remarks remarks) {
        this.remarks = remarks;
    }

    /** @throws WrongParameter when the cursor is none of this list */
    @Transactional
    public Part<Remark> part(@Nullable String after, int limit) {
        return Part.of(remarks.all(Cursor.parse(after), limit + 1), limit, it -> new Cursor(it.at(), it.id()).text());
    }
}
