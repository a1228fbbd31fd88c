package io.proofmark.badge.application.live;

import io.proofmark.badge.domain.Change;
import java.util.Optional;

/** How the feed words what happened. */
public interface LiveTexts {

    /**
     * JSON on one line; nothing for what the feed does not tell of.
     *
     * @param position of the record, {@code <topic>/<partition>@<offset>}
     * @param row that it is about
     */
    Optional<String> of(Change change, String position, String row);
}
