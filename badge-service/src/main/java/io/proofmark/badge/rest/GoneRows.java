package io.proofmark.badge.rest;

import io.proofmark.badge.application.ShowRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** What is answered at the addresses of a row that is not public. */
@ApplicationScoped
public class GoneRows {

    private final ShowRow showRow;
    private final Replies replies;

    GoneRows(ShowRow showRow, Replies replies) {
        this.showRow = showRow;
        this.replies = replies;
    }

    /**
     * The tombstone of a row that was public once.
     *
     * @throws ProblemException of any other
     */
    public Response answer(String id, ContainerRequestContext request) {
        return showRow.tombstone(id)
                .map(it -> replies.gone(request, TombstoneJson.of(it)))
                .orElseThrow(() -> Problem.of(404, "unknown-row", "Unknown row", "No public row has the id " + id + ".")
                        .exception());
    }
}
