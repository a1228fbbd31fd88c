package io.proofmark.badge.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** Answers with pages: no scripts but those served here, nothing from elsewhere, no address passed on. */
final class Pages {

    static final String HTML = "text/html;charset=UTF-8";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private Pages() {}

    static Response message(Frames frames, Status status, String heading, String message) {
        return page(status, new MessagePage(frames.of(heading, message), heading, message));
    }

    static Response page(Status status, TemplateInstance page) {
        return page(status.getStatusCode(), page);
    }

    static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(HTML)
                .entity(page.render())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
