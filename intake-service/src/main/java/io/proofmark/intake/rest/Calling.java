package io.proofmark.intake.rest;

import io.proofmark.intake.application.Caller;
import io.proofmark.limits.Client;
import io.proofmark.limits.RateLimits;
import io.proofmark.limits.Site;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Set;

/** Who calls in the present request, and from where. */
@ApplicationScoped
public class Calling {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final RateLimits limits;
    private final CurrentVertxRequest current;
    private final SecurityIdentity identity;

    Calling(RateLimits limits, CurrentVertxRequest current, SecurityIdentity identity) {
        this.limits = limits;
        this.current = current;
        this.identity = identity;
    }

    /** Nobody counts the calls of whoever is signed in; a wrong password is a call like any other. */
    Client client() {
        return isSignedIn() ? Client.UNLIMITED : limits.client(site());
    }

    /** Who hands something in. */
    Caller caller() {
        return identity.isAnonymous()
                ? new Caller(null, Set.of(), site())
                : new Caller(identity.getPrincipal().getName(), identity.getRoles(), site());
    }

    private boolean isSignedIn() {
        try {
            return !identity.isAnonymous();
        } catch (AuthenticationFailedException _) {
            return false;
        }
    }

    private Site site() {
        HttpServerRequest request = current.getCurrent().request();
        InetAddress peer =
                InetAddress.ofLiteral(request.connection().remoteAddress().hostAddress());
        return limits.site(peer, request.headers().getAll(FORWARDED_FOR));
    }
}
