package io.proofmark.badge.application;

import io.proofmark.badge.domain.Remark;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What others than submitters said of rows, with its texts. */
public interface Remarks {

    /** The newest on each of these rows, newest first. */
    Map<String, List<Remark>> on(Collection<String> rows);

    /** All, newest first. */
    List<Remark> all(@Nullable Cursor after, int limit);
}
