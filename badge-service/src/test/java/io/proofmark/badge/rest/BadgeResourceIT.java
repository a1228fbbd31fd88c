package io.proofmark.badge.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BadgeResourceIT {

    private static final String WAIT_FOR = "Proofmark-Wait-For";

    @Inject
    LogFeed log;

    private final String row = UUID.randomUUID().toString();

    @Test
    void shouldDrawBadgeOfRow() {
        String position = log.append(Topics.STANDINGS, row, Events.standing(row, 1, "reproduced"));

        String image = given().header(WAIT_FOR, position)
                .get("/badges/rows/{id}.svg", row)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", equalTo("public, max-age=30, s-maxage=30"))
                .header("Vary", containsString("Accept-Encoding"))
                .extract()
                .asString();

        assertThat(image).contains(">reproduced</text>", "proofmark: reproduced, as of 2026-11-21");
    }

    @Test
    void shouldChangeTagOnlyWithWhatIsShown() {
        String first = log.append(Topics.STANDINGS, row, Events.standing(row, 1, "community-submitted"));
        String tag = given().header(WAIT_FOR, first)
                .get("/badges/rows/{id}.svg", row)
                .header("ETag");
        int again = given().header("If-None-Match", tag)
                .get("/badges/rows/{id}.svg", row)
                .statusCode();

        String second = log.append(Topics.STANDINGS, row, Events.standing(row, 2, "reproduced"));

        assertThat(again).isEqualTo(304);
        given().header(WAIT_FOR, second)
                .header("If-None-Match", tag)
                .get("/badges/rows/{id}.svg", row)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldKeepColourBesideModifier() {
        String position = log.append(
                Topics.STANDINGS,
                row,
                StandingChanged.newBuilder(Events.standing(row, 1, "reproduced"))
                        .setModifiers(List.of("stale"))
                        .build());

        given().header(WAIT_FOR, position)
                .get("/badges/rows/{id}.json", row)
                .then()
                .statusCode(200)
                .body("schemaVersion", equalTo(1))
                .body("label", equalTo("proofmark"))
                .body("message", equalTo("reproduced · stale"))
                .body("color", equalTo("#2f9e58"))
                .body("isError", nullValue());
    }

    @Test
    void shouldDrawUnknownRowWithoutCaching() {
        given().get("/badges/rows/{id}.svg?style=flat-square", row)
                .then()
                .statusCode(404)
                .contentType("image/svg+xml")
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("unknown row"));
        given().get("/badges/rows/{id}.json", row)
                .then()
                .statusCode(404)
                .body("isError", equalTo(true))
                .body("message", equalTo("unknown row"));
    }

    @Test
    void shouldRefuseUnknownStyle() {
        given().get("/badges/rows/{id}.svg?style=neon", row)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("'style'"));
    }
}
