package io.proofmark.badge.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.events.Facts;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A score row that lacks a field of the gate is not to be seen, however it came into the table. */
@QuarkusTest
class TrustGateIT {

    private static final String WAIT_FOR = "Proofmark-Wait-For";
    private static final String BENCHMARK = "humaneval-plus";

    @Inject
    LogFeed log;

    @Inject
    DataSource database;

    private final String row = UUID.randomUUID().toString();
    private final String model = "gated-" + row;

    @BeforeEach
    void publish() {
        String written = log.append(
                Topics.TEXTS,
                row,
                Events.texts(
                        row,
                        Map.of(
                                "/evidence/logUrl", "https://gist.github.com/a/1",
                                "/evidence/runner", "scripts/run.py",
                                "/evidence/command", "python run.py")));
        Facts facts = Facts.newBuilder(Events.facts(model, "0.5"))
                .setKind("score")
                .setBenchmark(BENCHMARK)
                .setUnit("ratio")
                .setMetric("pass@1")
                .build();
        String stands = log.append(
                Topics.STANDINGS,
                row,
                StandingChanged.newBuilder(Events.standing(row, 1, "community", facts))
                        .setTier("community")
                        .build());
        given().header(WAIT_FOR, written).get("/v1/rows");
        given().header(WAIT_FOR, stands).get("/v1/rows");
        assertThat(answers()).allSatisfy(answer -> assertThat(answer).contains(row));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update standing set tier = null where id = ?",
                "update standing set tier = 'pending' where id = ?",
                "update standing set quant = null where id = ?",
                "update standing set runtime = null where id = ?",
                "update standing set runtime_version = null where id = ?",
                "update standing set tested_at = null where id = ?",
                "update standing set value = null where id = ?",
                "update standing set document = jsonb_set(document, '{missing}', '[\"submitter.contact\"]') where id = ?",
                "update text set text = '' where pointer = '/evidence/logUrl' and id = ?",
                "delete from text where pointer = '/evidence/runner' and id = ?",
                "delete from text where pointer = '/evidence/command' and id = ?"
            })
    void shouldShowARowNowhereWhenAFieldOfTheGateIsMissing(String behindTheBack) throws SQLException {
        String cohort = given().get("/v1/rows/{id}", row).path("cohort");
        change(behindTheBack);

        assertThat(answers()).allSatisfy(answer -> assertThat(answer).doesNotContain(row));
        for (String path : List.of("/v1/rows/", "/rows/", "/badges/rows/")) {
            String suffix = path.startsWith("/badges") ? ".svg" : "";
            assertThat(given().get(path + row + suffix).statusCode()).as(path).isEqualTo(404);
        }
        for (String path :
                List.of("/v1/rows/" + row + "/history", "/v1/rows/" + row + "/card", "/v1/cohorts/" + cohort)) {
            assertThat(given().get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private Stream<String> answers() {
        return Stream.concat(
                Stream.of(
                                "/v1/rows?model=" + model,
                                "/?model=" + model,
                                "/v1/leaderboards/" + BENCHMARK + "?model=" + model,
                                "/v1/leaderboards/" + BENCHMARK + ".csv?model=" + model,
                                "/api/v1/quality-benchmarks?model=" + model)
                        .map(path -> given().get(path)
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString()),
                Stream.of(ledger()));
    }

    /** All pages: other tests write to the ledger too. */
    private static String ledger() {
        StringBuilder pages = new StringBuilder();
        String after = "";
        while (after != null) {
            var page = given().get("/v1/ledger?limit=500&after={after}", after)
                    .then()
                    .statusCode(200)
                    .extract();
            pages.append(page.asString());
            after = page.path("next");
        }
        return pages.toString();
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, row);
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
