package io.proofmark.badge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.badge.application.live.LiveTexts;
import io.proofmark.badge.application.live.LiveType;
import io.proofmark.badge.domain.BadgeModifier;
import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.Change;
import io.proofmark.badge.domain.Ruling;
import io.proofmark.badge.domain.Standing;
import io.proofmark.verdicts.VerdictView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Words events of the feed as JSON: enough to know what happened; a row's figures are at the row's own address. */
@ApplicationScoped
public class LiveJson implements LiveTexts {

    private final ObjectMapper json;

    LiveJson(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<String> of(Change change, String position, String row) {
        return switch (change) {
            case Change.Judged(var verdict, var _) ->
                written(new Event(
                        LiveType.VERDICT.word(),
                        position,
                        row,
                        verdict.causedAt(),
                        VerdictViews.outcomesOnly(verdict),
                        null,
                        null));
            case Change.Ruled(Ruling it) ->
                written(new Event(LiveType.RULING.word(), position, row, it.at(), null, ruling(it), null));
            case Change.Stands(Standing it) ->
                written(new Event(LiveType.STANDING.word(), position, row, it.causedAt(), null, null, standing(it)));
            case Change.Received _,
                    Change.WithdrawalAsked _,
                    Change.Informed _,
                    Change.Looked _,
                    Change.Remarked _,
                    Change.Wrote _,
                    Change.Nothing _ -> Optional.empty();
        };
    }

    private Optional<String> written(Event event) {
        try {
            return Optional.of(json.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written", e);
        }
    }

    private static RulingNews ruling(Ruling it) {
        return new RulingNews(
                it.id(),
                it.submissionId(),
                it.applied(),
                it.action(),
                it.caseVersion(),
                it.state(),
                it.reason(),
                it.refusal(),
                it.deadlineAt());
    }

    private static StandingNews standing(Standing it) {
        BadgeWord tier = it.tier();
        return new StandingNews(
                it.version(),
                it.state().name().toLowerCase(Locale.ROOT),
                it.badge().word(),
                tier == null ? null : tier.word(),
                it.confidence().word(),
                it.modifiers().stream().map(BadgeModifier::word).toList(),
                it.asOf().toString(),
                it.submissionId());
    }

    /**
     * The data of one event.
     *
     * @param position for {@code Proofmark-Wait-For}: answers that have passed it know of the event
     */
    @Schema(name = "LiveEvent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(
            String type,
            String position,
            String row,
            Instant at,
            @Nullable VerdictView verdict,
            @Nullable RulingNews ruling,
            @Nullable StandingNews standing) {}

    /** @param applied false where a decision was refused */
    @Schema(name = "RulingNews")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RulingNews(
            String id,
            String submission,
            boolean applied,
            String action,
            int caseVersion,
            String state,
            String reason,
            @Nullable String refusal,
            @Nullable Instant deadlineAt) {}

    /** @param asOf the UTC day as of which the row's age was judged */
    @Schema(name = "StandingNews")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StandingNews(
            int version,
            String state,
            String badge,
            @Nullable String tier,
            String confidence,
            List<String> modifiers,
            String asOf,
            String submission) {}
}
