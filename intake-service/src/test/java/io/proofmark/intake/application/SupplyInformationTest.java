package io.proofmark.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofmark.canonical.Fragments;
import io.proofmark.catalog.Catalogs;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.json.SubmissionSchema;
import io.proofmark.door.Token;
import io.proofmark.intake.Fixtures;
import io.proofmark.intake.domain.Refusal;
import io.proofmark.intake.domain.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the door lets answer, and when. */
class SupplyInformationTest {

    private static final UUID RUN = UUID.fromString("0f0e0d0c-0b0a-8908-8706-050403020100");
    private static final UUID ROW = UUID.fromString("1f0e0d0c-0b0a-8908-8706-050403020100");
    private static final Token TOKEN = Token.issue(Fixtures.KEYS, RUN, ROW, new byte[Token.NONCE_BYTES]);

    private final List<Supplied> appended = new ArrayList<>();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            needs-info,
            pending-evidence,
            queued,    NOT_ASKED
            published, NOT_ASKED
            ,          UNKNOWN
            """)
    void shouldTakeAnAnswerOnlyWhenSomebodyWaitsForIt(@Nullable String state, @Nullable Refusal refusal) {
        if (refusal == null) {
            supply(state, RUN);

            assertThat(appended).singleElement().extracting(Supplied::subject).isEqualTo(ROW);
        } else {
            assertThatThrownBy(() -> supply(state, RUN))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal())
                            .isEqualTo(refusal));
            assertThat(appended).isEmpty();
        }
    }

    @Test
    void shouldLetTheTokenOfARunAnswerForTheRowThatItBecame() {
        UUID successor = Fragments.row(RUN.toString());

        supply("needs-info", successor);

        assertThat(appended).singleElement().satisfies(supplied -> {
            assertThat(supplied.submission()).isEqualTo(successor);
            assertThat(supplied.subject()).isEqualTo(successor);
        });
    }

    private void supply(@Nullable String state, UUID id) {
        new SupplyInformation(
                        new StrictDocuments(32, 65_536),
                        new ChangeRules(new SubmissionSchema()),
                        new Records(state),
                        new Log(),
                        Catalogs.current(),
                        Fixtures.KEYS,
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .supply(
                        id,
                        "{\"token\":\"%s\",\"changes\":{\"notes\":\"two cards\"}}"
                                .formatted(TOKEN.text())
                                .getBytes(StandardCharsets.UTF_8));
    }

    private record Records(@Nullable String state) implements PublicRecords {
        @Override
        public Optional<Standing> submission(UUID id) {
            return Optional.ofNullable(state).map(word -> new Standing(word, 2, "llm-decode-512"));
        }

        @Override
        public Row row(UUID id) {
            return Row.UNKNOWN;
        }
    }

    private final class Log implements SubmissionLog {
        @Override
        public CompletionStage<String> append(Supplied supplied) {
            appended.add(supplied);
            return CompletableFuture.completedStage("position");
        }

        @Override
        public CompletionStage<String> append(Received received, String tokenSha256, Lane lane) {
            throw new AssertionError("no submission");
        }

        @Override
        public CompletionStage<String> append(Withdrawal withdrawal) {
            throw new AssertionError("no withdrawal");
        }

        @Override
        public CompletionStage<Noted> append(RowWish wish) {
            throw new AssertionError("no wish");
        }
    }
}
