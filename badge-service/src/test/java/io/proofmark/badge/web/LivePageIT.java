package io.proofmark.badge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages follow the log while they are looked at. */
@QuarkusTest
class LivePageIT {

    /** A browser waits some seconds before it comes back. */
    private static final HasTextOptions PATIENTLY = new HasTextOptions().setTimeout(30_000);

    private static final String UNTOUCHED = "window.untouched === true";

    private static @Nullable Chromium chromium;

    @Inject
    LogFeed log;

    @TestHTTPResource("/")
    URI site;

    private final String row = UUID.randomUUID().toString();

    @BeforeAll
    static void browse() {
        chromium = Chromium.orSkip();
    }

    @BeforeEach
    void publish() {
        stands(1, "community-submitted", it -> it);
    }

    @AfterEach
    void listen() {
        chromium().assertNobodyComplained();
    }

    @Test
    void shouldShowANewStandingWithoutReload() {
        Page page = open(site.toString());

        stands(2, "reproduced", it -> it);

        assertThat(page.locator(".verdict-line .chip")).hasText("reproduced", PATIENTLY);
        assertThat(page.locator("table.reproductions tbody tr")).hasCount(1);
        assertThat(page.evaluate(UNTOUCHED)).isEqualTo(true);
    }

    @Test
    void shouldGoOnFromItsCursorWhenTheConnectionWasCut() throws IOException {
        try (Relay relay = Relay.to(site.getPort())) {
            Page page = open(relay.address());
            stands(2, "reproduced", it -> it);
            assertThat(page.locator(".verdict-line .chip")).hasText("reproduced", PATIENTLY);

            relay.cut();
            stands(3, "independently-reproduced", it -> it);
            relay.mend();

            assertThat(page.locator(".verdict-line .chip")).hasText("independently reproduced", PATIENTLY);
            assertThat(page.evaluate(UNTOUCHED)).isEqualTo(true);
            assertThat(relay.asked()).contains("Last-Event-ID: ");
            page.context().close();
        }
        // The browser tells its console of each connection that it lost.
        chromium().forget();
    }

    @Test
    void shouldSayThatARowIsGoneWhileItIsLookedAt() {
        Page page = open(site.toString());

        stands(2, "community-submitted", it -> it.setState("withdrawn"));

        assertThat(page.locator("h1")).hasText("This row was withdrawn", PATIENTLY);
        // The answer's status is told on the console.
        chromium().forget();
    }

    @Test
    void shouldShowTheNewestWithoutScriptsWhenItIsLoadedAgain() {
        Page page = chromium().page(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(site + "rows/" + row);
        assertThat(page.locator(".verdict-line .chip")).hasText("community submitted");

        stands(2, "reproduced", it -> it);
        page.reload();

        assertThat(page.locator(".verdict-line .chip")).hasText("reproduced");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rows/{row}",
                "leaderboards/llm-decode-512",
                "ledger",
                "submit",
                "rows/{row}/reproduce",
                "policy"
            })
    void shouldSayTheSameWithoutScripts(String path) {
        String address = site + path.replace("{row}", row);
        Page with = chromium().page(new NewContextOptions());
        Page without = chromium().page(new NewContextOptions().setJavaScriptEnabled(false));

        with.navigate(address);
        without.navigate(address);

        assertThat(without.locator("#content").innerText())
                .isNotBlank()
                .isEqualTo(with.locator("#content").innerText());
    }

    private static Chromium chromium() {
        return Objects.requireNonNull(chromium);
    }

    /** The row's page, which would forget the mark if it were loaded again. */
    private Page open(String address) {
        Page page = chromium().page(new NewContextOptions());
        page.navigate(address + "rows/" + row);
        page.evaluate("window.untouched = true");
        return page;
    }

    private void stands(int version, String badge, UnaryOperator<StandingChanged.Builder> change) {
        String position = log.append(
                Topics.STANDINGS,
                row,
                change.apply(StandingChanged.newBuilder(Events.standing(row, version, badge)))
                        .build());
        given().header("Proofmark-Wait-For", position).get("/v1/rows");
    }
}
