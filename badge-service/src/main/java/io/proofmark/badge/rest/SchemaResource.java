package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.Subscriptions;
import io.proofmark.canonical.Sha256;
import io.proofmark.catalog.NativeSchema;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Everything that two parties agree on, as files: topics, records, documents and calls. */
@Path("/schemas")
public class SchemaResource {

    private static final String DIALECT = "application/schema+json";
    private static final String SUBMISSION = "submission.schema.json";
    private static final String ASYNCAPI = "asyncapi.json";
    private static final int TAG_LENGTH = 32;

    private final BadgeSettings settings;
    private final Subscriptions subscriptions;

    /** What there is, as addresses. */
    public record Index(String asyncapi, List<String> avro, List<String> jsonSchema, List<String> openapi) {}

    SchemaResource(BadgeSettings settings, Subscriptions subscriptions) {
        this.settings = settings;
        this.subscriptions = subscriptions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listSchemas", summary = "Addresses of all schemas")
    public Index list() {
        String here = settings.publicUrl() + "/schemas/";
        return new Index(
                here + ASYNCAPI,
                subscriptions.topics().stream()
                        .flatMap(topic -> topic.records().stream())
                        .map(event -> here + "avro/" + event.name() + ".avsc")
                        .toList(),
                List.of(here + "json/" + SUBMISSION),
                Stream.of(settings.publicUrl(), settings.intakeUrl(), settings.verifyUrl())
                        .map(service -> service + "/q/openapi?format=json")
                        .toList());
    }

    @GET
    @Path(ASYNCAPI)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "showAsyncApi", summary = "The topics to subscribe to, as AsyncAPI 3")
    public Response asyncApi(Request request) {
        return file(request, subscriptions.asyncApi(), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("avro/{name}.avsc")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "showRecord", summary = "The Avro schema of an event of the public topics")
    public Response avro(String name, Request request) {
        return subscriptions
                .schema(name)
                .map(schema -> file(request, schema, MediaType.APPLICATION_JSON))
                .orElseThrow(() -> ArtifactResource.unknown("schema").exception());
    }

    @GET
    @Path("json/" + SUBMISSION)
    @Produces(DIALECT)
    @Operation(operationId = "showSubmissionSchema", summary = "The JSON Schema of a native submission")
    public Response submission(Request request) {
        return file(request, NativeSchema.json(), DIALECT);
    }

    private static Response file(Request request, String text, String mediaType) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var tag = new EntityTag(Sha256.hex(bytes).substring(0, TAG_LENGTH), true);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(bytes, mediaType) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }
}
