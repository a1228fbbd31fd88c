package io.proofmark.verify.rest;

import io.proofmark.service.NulInAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what can be the address of nothing. */
@ApplicationScoped
class AddressFilter {

    @ServerRequestFilter
    void before(ContainerRequestContext request) {
        var address = request.getUriInfo();
        if (NulInAddress.is(address.getPath(), address.getQueryParameters().values())) {
            throw new ProblemException(Problem.of(400, "parameter", "Wrong parameter", NulInAddress.DETAIL));
        }
    }
}
