package io.proofmark.badge.web;

import io.proofmark.badge.rest.ProblemMappers;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is not there: a page for people, a problem document below the addresses of programs; and what cannot be done. */
class UnknownPages {

    private final Frames frames;
    private final ProblemMappers problems;

    UnknownPages(Frames frames, ProblemMappers problems) {
        this.frames = frames;
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response unknown(NotFoundException e, UriInfo uri) {
        boolean forPrograms =
                Stream.of("/v1/", "/api/", "/badges/", "/schemas/", "/q/").anyMatch(uri.getPath()::startsWith);
        return forPrograms
                ? problems.refusal(e, uri)
                : Pages.message(frames, Status.NOT_FOUND, "Not found", "There is nothing at this address.");
    }

    @ServerExceptionMapper
    Response wrongMethod(NotAllowedException e, UriInfo uri) {
        return FormResource.isAt(uri.getPath()) ? ProblemMappers.onlyForms(uri.getPath()) : problems.refusal(e, uri);
    }
}
