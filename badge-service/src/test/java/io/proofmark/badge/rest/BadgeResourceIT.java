package io.proofmark.badge.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.badge.application.ShowBadge;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadgeResourceIT {

    private static final String WAIT_FOR = "Proofmark-Wait-For";

    @Inject
    LogFeed log;

    @Inject
    ShowBadge showBadge;

    @Inject
    DataSource database;

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

    /** The current badge is known even while nobody can read the tables. */
    @Test
    void shouldNotAskTheDatabaseWhenNothingChanged() throws SQLException {
        log.append(Topics.STANDINGS, row, Events.standing(row, 1, "reproduced"));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            given().get("/badges/rows/{id}.svg", row).then().statusCode(200);
            assertThat(showBadge.known(row)).isPresent();
        });
        String tag = given().get("/badges/rows/{id}.svg", row).header("ETag");

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table position, standing in access exclusive mode");

            given().header("If-None-Match", tag)
                    .get("/badges/rows/{id}.svg", row)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Cache-Control", equalTo("public, max-age=30, s-maxage=30"));
            given().get("/badges/rows/{id}.svg", row).then().statusCode(200).header("ETag", tag);
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat", "flat-square", "plastic", "for-the-badge", "social"})
    void shouldDrawInEachStyle(String style) {
        String position = log.append(Topics.STANDINGS, row, Events.standing(row, 1, "reproduced"));

        given().header(WAIT_FOR, position)
                .get("/badges/rows/{id}.svg?style={style}", row, style)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("ETag", startsWith("W/\"1-"));
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
