package io.proofmark.badge.application;

import io.proofmark.badge.domain.QueueItem;
import io.proofmark.badge.domain.Remark;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What others than submitters said of rows, with its texts. */
public interface Remarks {

    /** By the case's id: the newest on its row and the one that it is about, newest first. */
    Map<String, List<Remark>> beside(Collection<QueueItem> cases);

    /** All, newest first. */
    List<Remark> all(@Nullable Cursor after, int limit);
}
