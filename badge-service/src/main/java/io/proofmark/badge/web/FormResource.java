package io.proofmark.badge.web;

import io.proofmark.badge.application.Intake;
import io.proofmark.badge.application.RowDetail;
import io.proofmark.badge.application.ShowRow;
import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Catalogs;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Forms for people; what they fill goes to intake as anybody's document would. */
@Path("/")
@Produces(Pages.HTML)
@Blocking
public class FormResource {

    private static final String SITE = "Sec-Fetch-Site";
    private static final String ELSEWHERE = "cross-site";
    private static final String KEY = "key";
    private static final String DO = "do";
    private static final Pattern KEYS = Pattern.compile("[0-9A-Za-z-]{16,128}");
    private static final String KINDS = "reproduce|feedback|takedown";
    private static final String SUBMIT = "submit";
    private static final String ABOUT = "rows/{id}/{form: " + KINDS + "}";
    private static final Pattern FORMS = Pattern.compile("/" + SUBMIT + "|/rows/[^/]+/(" + KINDS + ")");
    private static final int OK = Status.OK.getStatusCode();

    private final ShowRow showRow;
    private final Intake intake;
    private final Frames frames;

    FormResource(ShowRow showRow, Intake intake, Frames frames) {
        this.showRow = showRow;
        this.intake = intake;
        this.frames = frames;
    }

    /** Whether a form is at the address. */
    static boolean isAt(String path) {
        return FORMS.matcher(path).matches();
    }

    @GET
    @Path(SUBMIT)
    @Operation(hidden = true)
    public Response submit(@RestQuery @Nullable String benchmark) {
        return show(submission(benchmark));
    }

    @POST
    @Path(SUBMIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response submit(
            @RestQuery @Nullable String benchmark,
            MultivaluedMap<String, String> written,
            @HeaderParam(SITE) @Nullable String site,
            HttpServerRequest request) {
        return take(submission(benchmark), written, site, request);
    }

    @GET
    @Path(ABOUT)
    @Operation(hidden = true)
    public Response about(String id, String form) {
        return show(about(showRow.detail(id), form));
    }

    @POST
    @Path(ABOUT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response about(
            String id,
            String form,
            MultivaluedMap<String, String> written,
            @HeaderParam(SITE) @Nullable String site,
            HttpServerRequest request) {
        return take(about(showRow.detail(id), form), written, site, request);
    }

    private static Optional<FormSpec> submission(@Nullable String slug) {
        return FormViews.benchmarks()
                .filter(it -> slug == null || it.slug().equals(slug))
                .findFirst()
                .map(FormSpec::submission);
    }

    private static Optional<FormSpec> about(Optional<RowDetail> row, String form) {
        return row.map(RowDetail::standing).flatMap(standing -> switch (form) {
            case "feedback" -> Optional.of(FormSpec.feedback(standing));
            case "takedown" -> Optional.of(FormSpec.takedown(standing));
            default ->
                Catalogs.current()
                        .benchmark(standing.facts().benchmark())
                        .filter(FormResource::isFilledIn)
                        .map(benchmark -> FormSpec.reproduction(standing, benchmark));
        });
    }

    static boolean isFilledIn(Benchmark benchmark) {
        return benchmark.format() == null;
    }

    private Response show(Optional<FormSpec> found) {
        return found.map(form -> page(OK, form, UUID.randomUUID().toString(), Map.of(), null))
                .orElseGet(this::nothing);
    }

    private Response take(
            Optional<FormSpec> found,
            MultivaluedMap<String, String> written,
            @Nullable String site,
            HttpServerRequest request) {
        if (ELSEWHERE.equals(site)) {
            return Pages.message(frames, Status.FORBIDDEN, "Not sent", "A form of another site cannot be sent here.");
        }
        return found.map(form -> answer(form, written, request.remoteAddress().hostAddress()))
                .orElseGet(this::nothing);
    }

    private Response answer(FormSpec form, MultivaluedMap<String, String> posted, String client) {
        Map<String, String> written = new HashMap<>();
        posted.forEach((name, values) -> written.put(name, values.isEmpty() ? "" : values.getFirst()));
        String key = key(written.getOrDefault(KEY, ""));
        boolean check = form.checked() && !"send".equals(written.get(DO));
        FormAnswer answer = FormAnswer.of(
                intake.post(form.door() + (check ? "?dryRun=true" : ""), document(form, written), key, client));
        return switch (answer) {
            case FormAnswer.Fine _ -> page(OK, form, key, written, answer);
            case FormAnswer.Refused refused -> page(refused.status(), form, key, written, answer);
            case FormAnswer.Sent(String id, String token) -> sent(form, id, token);
        };
    }

    /** The key that the form was given; another where somebody else made it up. */
    private static String key(String posted) {
        return KEYS.matcher(posted).matches() ? posted : UUID.randomUUID().toString();
    }

    private static String document(FormSpec form, Map<String, String> written) {
        var document = new FormDocument();
        form.fields()
                .forEach(field -> document.fill(
                        field, form.fixed().getOrDefault(field.pointer(), written.getOrDefault(field.pointer(), ""))));
        form.fixed().forEach((pointer, text) -> {
            if (form.fields().noneMatch(field -> field.pointer().equals(pointer))) {
                document.set(pointer, text);
            }
        });
        return document.json();
    }

    private Response page(
            int status, FormSpec form, String key, Map<String, String> written, @Nullable FormAnswer answer) {
        Frame frame = frames.of(form.heading(), form.lead());
        return Pages.page(status, FormViews.page(frame, form, key, written, answer));
    }

    private Response sent(FormSpec form, @Nullable String id, @Nullable String token) {
        Frame frame = frames.of("Sent", "It is in the log.");
        boolean followed = id != null && form.checked();
        Response page = Pages.page(
                Status.OK, new SentPage(frame, form.crumb(), id, followed ? "/submissions/" + id : null, token));
        return Response.fromResponse(page)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Response nothing() {
        return Pages.message(
                frames, Status.NOT_FOUND, "Not found", "There is no form for this. Packages are sent to the API.");
    }
}
