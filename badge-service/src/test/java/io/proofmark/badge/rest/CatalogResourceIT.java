package io.proofmark.badge.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.proofmark.catalog.Catalogs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CatalogResourceIT {

    @Test
    void shouldSayHowABenchmarkIsMeasuredAndJudged() {
        given().get("/v1/benchmarks/llm-decode-512")
                .then()
                .statusCode(200)
                .body("kind", equalTo("speed"))
                .body("policy", equalTo("review"))
                .body("recipe.steps", hasSize(10))
                .body("dimensions", contains("model", "hardware", "quant", "runtime"))
                .body("bands.percent", contains(10, 25, 50));
    }

    @Test
    void shouldSayWhatABenchmarkChangedOfItsPredecessor() {
        given().get("/v1/benchmarks/turkish-mmlu-generative")
                .then()
                .body("predecessor", equalTo("turkish-mmlu"))
                .body("changed.length()", greaterThan(10));
    }

    @Test
    void shouldAnswer404WhenTheCatalogHasNoSuchBenchmark() {
        given().get("/v1/benchmarks/nothing")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:proofmark:problem:unknown-benchmark"));
    }

    @ParameterizedTest
    @CsvSource({"models, llama-3.1, slug", "hardware, RTX, slug", "quants, q4, name", "runtimes, llama, name"})
    void shouldFindByPartOfANameWhateverItsCase(String list, String q, String key) {
        JsonPath found = given().get("/v1/catalog/{list}?q={q}", list, q)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(found.<String>getList("items." + key)).isNotEmpty();
    }

    @Test
    void shouldGiveEveryModelOnceWhenReadByPages() {
        List<String> read = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath page =
                    given().get("/v1/catalog/models?limit=7&after=" + after).jsonPath();
            read.addAll(page.getList("items.slug"));
            after = page.getString("next");
        }

        assertThat(read)
                .containsExactlyElementsOf(
                        Catalogs.current().models().keySet().stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "after=%25"})
    void shouldRefuseParametersThatMakeNoSense(String query) {
        given().get("/v1/catalog/models?" + query).then().statusCode(400);
    }
}
