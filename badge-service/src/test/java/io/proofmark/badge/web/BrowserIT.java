package io.proofmark.badge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.badge.OtherServices;
import io.proofmark.events.Facts;
import io.proofmark.events.Reproduction;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The site as people see it. Pictures of it are left in {@code target/pages}. */
@QuarkusTest
class BrowserIT {

    private static final Path PICTURES = Path.of("target", "pages");
    private static @Nullable Chromium chromium;

    @Inject
    LogFeed log;

    @TestHTTPResource("/")
    String site;

    private final String row = UUID.randomUUID().toString();
    private final String hardware = "rig-" + row.substring(0, 8);

    @BeforeEach
    void publish() {
        if (chromium == null) {
            chromium = Chromium.orSkip();
        }
        stands(row, "129.30", "reproduced", runs());
        stands(UUID.randomUUID().toString(), "118.00", "community-submitted", List.of());
        stands(UUID.randomUUID().toString(), "210.00", "official-figure", List.of());
    }

    @AfterEach
    void listen() {
        if (chromium != null) {
            chromium.assertNobodyComplained();
        }
    }

    @Test
    void shouldPutAFilterIntoTheAddress() {
        Page page = open(new NewContextOptions(), "");

        page.getByLabel("Hardware").selectOption(hardware);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Filter").setExact(true))
                .click();

        assertThat(page).hasURL(Pattern.compile("hardware=" + hardware));
        assertThat(page.locator("table.rows tbody tr")).hasCount(3);
    }

    @Test
    void shouldShowReproductionsHistoryAndHowToDoItAgain() {
        Page page = open(new NewContextOptions(), "rows/" + row);

        assertThat(page.locator(".dotplot circle")).hasCount(4);
        assertThat(page.getByRole(AriaRole.IMG, new GetByRoleOptions().setName("2 of 4 reproductions lie within 10 %")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("History")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("How to reproduce it")))
                .isVisible();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldTakeAReproductionFromTheRowsPageToTheToken(boolean scripts) {
        Page page = open(new NewContextOptions().setJavaScriptEnabled(scripts), "rows/" + row);

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Reproduce this benchmark"))
                .click();
        assertThat(page.getByLabel("Model")).hasValue("llama-3.1-8b-instruct");
        assertThat(page.getByLabel("Model")).not().isEditable();
        page.getByLabel("Timed runs").fill("512 0 0.07 4.03\n512 0 0.07 4.02\n512 0 0.07 4.04");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Check without sending"))
                .click();
        assertThat(page.getByText("The door would take it")).isVisible();
        assertThat(page.getByLabel("Timed runs")).hasValue(Pattern.compile("4\\.04"));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send it"))
                .click();

        assertThat(page.locator("#token")).hasText(OtherServices.TOKEN);
    }

    @Test
    void shouldSayWhatIsWrongBesideTheField() {
        Page page = open(new NewContextOptions(), "submit?benchmark=llm-decode-512");

        page.getByLabel("Notes").fill(OtherServices.REFUSED);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Check without sending"))
                .click();

        assertThat(page.getByLabel("Notes")).hasAccessibleDescription("a secret was found");
        picture(page, "submit-refused");
        // The answer's status is told on the console.
        chromium().forget();
    }

    @Test
    void shouldPassOnFeedback() {
        Page page = open(new NewContextOptions(), "rows/" + row);

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Tell the reviewers"))
                .click();
        page.getByLabel("What is wrong").fill("The driver cannot be right.");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send it"))
                .click();

        assertThat(page.getByText("It is in the log")).isVisible();
    }

    @Test
    void shouldDrawACohortAndListItWithoutScripts() {
        String cohort = "cohorts/" + given().get("/v1/rows/{id}", row).path("cohort");

        Page drawn = open(new NewContextOptions(), cohort);
        assertThat(drawn.locator("#cohort-chart svg")).isVisible();
        picture(drawn, "cohort");
        Page plain = open(new NewContextOptions().setJavaScriptEnabled(false), cohort);

        assertThat(plain.locator("#cohort-chart")).isHidden();
        assertThat(plain.locator("#runs tbody tr")).hasCount(7);
    }

    @Test
    void shouldKeepOfficialFiguresApartOnALeaderboard() {
        Page page = open(new NewContextOptions(), "leaderboards/llm-decode-512?hardware=" + hardware);

        assertThat(page.locator("table.board tbody tr")).hasCount(1);
        assertThat(page.locator("#official ~ table tbody tr")).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void shouldBeReadableOnAPhoneAndOnADesk(ColorScheme scheme) {
        String cohort = given().get("/v1/rows/{id}", row).path("cohort");
        Map<String, String> pages = Map.ofEntries(
                Map.entry("home", ""),
                Map.entry("row", "rows/" + row),
                Map.entry("reproduce", "rows/" + row + "/reproduce"),
                Map.entry("takedown", "rows/" + row + "/takedown"),
                Map.entry("submit", "submit"),
                Map.entry("leaderboards", "leaderboards"),
                Map.entry("leaderboard", "leaderboards/llm-decode-512"),
                Map.entry("cohort", "cohorts/" + cohort),
                Map.entry("ledger", "ledger"),
                Map.entry("policy", "policy"),
                Map.entry("confidence", "confidence"),
                Map.entry("anonymity", "anonymity"),
                Map.entry("subscribe", "subscribe"),
                Map.entry("benchmark", "benchmarks/llm-decode-512"));

        pages.forEach((name, path) -> {
            for (int width : new int[] {390, 1280}) {
                Page page =
                        open(new NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme), path);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s at %d", name, width)
                        .isEqualTo(width);
                assertThat(page.evaluate("""
                        Array.from(document.querySelectorAll('input:not([type=hidden]), select, textarea'))
                          .filter((field) => !field.labels.length).length"""))
                        .as("fields of %s without a label", name)
                        .isEqualTo(0);
                picture(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
                page.context().close();
            }
        });
    }

    private static Chromium chromium() {
        return Objects.requireNonNull(chromium);
    }

    private Page open(NewContextOptions options, String path) {
        Page page = chromium().page(options);
        page.navigate(site + path);
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private void stands(String id, String value, String badge, List<Reproduction> runs) {
        Facts facts = Facts.newBuilder(Events.facts("llama-3.1-8b-instruct", value))
                .setHardware(hardware)
                .build();
        String position = log.append(
                Topics.STANDINGS,
                id,
                StandingChanged.newBuilder(Events.standing(id, 1, badge, facts))
                        .setReproductions(runs)
                        .build());
        given().header("Proofmark-Wait-For", position).get("/v1/rows");
    }

    private static List<Reproduction> runs() {
        return List.of(
                run("124.13", "-4.00", "within-10", true),
                run("126.00", "-2.55", "within-10", true),
                run("110.00", "-14.93", "within-25", false),
                run("200.00", "54.68", "over-50", false));
    }

    private static Reproduction run(String value, String delta, String band, boolean counts) {
        return new Reproduction(
                UUID.randomUUID().toString(),
                value,
                delta,
                band,
                counts,
                "alias",
                Events.TIME.plusSeconds(value.hashCode() % 86_400),
                null);
    }
}
