package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import io.proofmark.catalog.Engine;
import io.proofmark.catalog.Hardware;
import io.proofmark.catalog.Model;
import io.proofmark.catalog.Policies;
import io.proofmark.catalog.Quant;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is measured and with what, by the catalog in force. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Catalog")
public class CatalogResource {

    private final Catalog catalog = Catalogs.current();
    private final Replies replies;
    private final BadgeSettings settings;

    /**
     * A part of a list.
     *
     * @param next for {@code ?after=}; null at the end
     */
    public record ListJson<T>(List<T> items, @Nullable String next) {}

    CatalogResource(Replies replies, BadgeSettings settings) {
        this.replies = replies;
        this.settings = settings;
    }

    @GET
    @Path("benchmarks")
    @Operation(operationId = "listBenchmarks", summary = "Benchmarks by slug")
    public Response benchmarks(@BeanParam Slice.Asked asked, @Context ContainerRequestContext request) {
        return list(
                request, part(asked), catalog.benchmarks().values(), Benchmark::slug, Benchmark::name, this::benchmark);
    }

    @GET
    @Path("benchmarks/{slug}")
    @Operation(operationId = "showBenchmark", summary = "How a benchmark is measured and ruled on")
    @APIResponse(
            responseCode = "200",
            description = "The benchmark",
            content = @Content(schema = @Schema(implementation = BenchmarkJson.class)))
    @APIResponse(
            responseCode = "404",
            description = "Not in the catalog",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response benchmark(String slug, @Context ContainerRequestContext request) {
        return catalog.benchmark(slug)
                .map(it -> replies.open(request, benchmark(it)))
                .orElseThrow(() -> unknown(slug));
    }

    /** The catalog has no such benchmark. */
    static ProblemException unknown(String slug) {
        return Problem.of(404, "unknown-benchmark", "Unknown benchmark", "The catalog has no benchmark " + slug + ".")
                .exception();
    }

    @GET
    @Path("catalog/models")
    @Operation(operationId = "listModels", summary = "Models by slug; q finds in slug and name")
    public Response models(@BeanParam Slice.Asked asked, @Context ContainerRequestContext request) {
        return list(request, part(asked), catalog.models().values(), Model::slug, Model::name, it -> it);
    }

    @GET
    @Path("catalog/hardware")
    @Operation(operationId = "listHardware", summary = "Hardware by slug; q finds in slug and name")
    public Response hardware(@BeanParam Slice.Asked asked, @Context ContainerRequestContext request) {
        return list(request, part(asked), catalog.hardware().values(), Hardware::slug, Hardware::name, it -> it);
    }

    @GET
    @Path("catalog/quants")
    @Operation(operationId = "listQuants", summary = "Quantisations by name")
    public Response quants(@BeanParam Slice.Asked asked, @Context ContainerRequestContext request) {
        return list(request, part(asked), catalog.quants().values(), Quant::name, Quant::family, it -> it);
    }

    @GET
    @Path("catalog/runtimes")
    @Operation(operationId = "listRuntimes", summary = "Runtimes by name; q finds in name and title")
    public Response runtimes(@BeanParam Slice.Asked asked, @Context ContainerRequestContext request) {
        return list(request, part(asked), catalog.engines().values(), Engine::name, Engine::title, it -> it);
    }

    private <T, J> Response list(
            ContainerRequestContext request,
            Slice part,
            Collection<T> all,
            Function<T, String> slug,
            Function<T, String> name,
            Function<T, J> shown) {
        List<T> wanted = all.stream()
                .filter(it -> part.wants(slug.apply(it), name.apply(it)))
                .sorted(Comparator.comparing(slug))
                .limit(part.limit() + 1L)
                .toList();
        boolean more = wanted.size() > part.limit();
        List<T> items = more ? wanted.subList(0, part.limit()) : wanted;
        return replies.open(
                request,
                new ListJson<>(
                        items.stream().map(shown).toList(), more ? Slice.cursor(slug.apply(items.getLast())) : null));
    }

    private BenchmarkJson benchmark(Benchmark it) {
        Policies limits = catalog.policies();
        List<BigDecimal> bands = List.of(limits.within(), limits.documented(), limits.suspect());
        return BenchmarkJson.of(it, bands);
    }

    private Slice part(Slice.Asked asked) {
        return Slice.of(asked, settings.pageSize(), settings.largestPage());
    }
}
