package io.proofmark.badge.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SchemaResourceIT {

    @Test
    void shouldHoldEveryFileThatTheIndexNames() {
        JsonPath index =
                given().get("/schemas").then().statusCode(200).extract().jsonPath();

        List<String> files = Stream.of(
                        List.of(index.getString("asyncapi")),
                        index.<String>getList("avro"),
                        index.<String>getList("jsonSchema"))
                .flatMap(List::stream)
                .toList();
        assertThat(files)
                .hasSizeGreaterThan(4)
                .allSatisfy(
                        file -> given().get(URI.create(file).getPath()).then().statusCode(200));
        assertThat(index.<String>getList("openapi")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/schemas/avro/TextsWritten.avsc", "/schemas/avro/Nothing.avsc", "/schemas/nothing"})
    void shouldNotServeWhatIsNotPublic(String path) {
        given().get(path).then().statusCode(404).contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void shouldAnswerUnchangedWhenTheReaderHasTheFile() {
        Response first = given().get("/schemas/asyncapi.json");

        given().header("If-None-Match", first.header("ETag"))
                .get("/schemas/asyncapi.json")
                .then()
                .statusCode(304);
    }
}
