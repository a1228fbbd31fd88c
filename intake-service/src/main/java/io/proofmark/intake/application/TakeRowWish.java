package io.proofmark.intake.application;

import io.proofmark.catalog.Catalog;
import io.proofmark.documents.Documents;
import io.proofmark.documents.FreeTexts;
import io.proofmark.documents.privacy.PrivacyScan;
import io.proofmark.door.DoorKeys;
import io.proofmark.door.ErasableText;
import io.proofmark.intake.application.RowWish.Kind;
import io.proofmark.intake.domain.Refusal;
import io.proofmark.intake.domain.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Takes in what anybody may want of a public row: that it be taken down, or that reviewers read a remark. */
public final class TakeRowWish {

    private static final FreeTexts.Fields FIELDS = new FreeTexts.Fields(
            PrivacyScan.GENERAL, Set.of("/row"), Map.of(RowWish.CONTACT, Set.of(PrivacyScan.EMAIL)));

    private final Documents documents;
    private final PublicRecords records;
    private final SubmissionLog log;
    private final Catalog catalog;
    private final DoorKeys keys;
    private final Clock clock;
    private final Limits limits;

    /** Longest texts in UTF-16 code units. */
    public record Limits(int text, int contact) {}

    public TakeRowWish(
            Documents documents,
            PublicRecords records,
            SubmissionLog log,
            Catalog catalog,
            DoorKeys keys,
            Clock clock,
            Limits limits) {
        this.documents = documents;
        this.records = records;
        this.log = log;
        this.catalog = catalog;
        this.keys = keys;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * @param utf8 {@code {"row":…,"reason":…,"contact":…}}
     * @throws Refused when the request has faults or the row is not public
     */
    public CompletionStage<Noted> takedown(byte[] utf8) {
        Request request = Request.read(documents, utf8, "request.takedown", Set.of("row", "reason", "contact"));
        UUID row = request.row("/row");
        ErasableText reason = erasable(RowWish.REASON, request.text(RowWish.REASON, limits.text()));
        Optional<ErasableText> contact =
                request.optionalText(RowWish.CONTACT, limits.contact()).map(text -> erasable(RowWish.CONTACT, text));
        return note(
                request,
                Kind.TAKEDOWN,
                row,
                Stream.concat(contact.stream(), Stream.of(reason)).toList());
    }

    /**
     * @param utf8 {@code {"row":…,"text":…}}
     * @throws Refused when the request has faults or the row is not public
     */
    public CompletionStage<Noted> feedback(byte[] utf8) {
        Request request = Request.read(documents, utf8, "request.feedback", Set.of("row", "text"));
        UUID row = request.row("/row");
        ErasableText text = erasable(RowWish.TEXT, request.text(RowWish.TEXT, limits.text()));
        return note(request, Kind.FEEDBACK, row, List.of(text));
    }

    private CompletionStage<Noted> note(Request request, Kind kind, UUID row, List<ErasableText> texts) {
        request.addAll(FreeTexts.scan(request.json(), FIELDS));
        request.refuse();
        refuseInvisible(row);
        RowWish wish = new RowWish(
                kind, row, clock.instant().truncatedTo(ChronoUnit.MILLIS), catalog.ruleSet(), catalog.version(), texts);
        return log.append(wish);
    }

    private void refuseInvisible(UUID row) {
        switch (records.row(row)) {
            case PUBLIC -> {}
            case GONE -> throw new Refused(Refusal.GONE, "the row is public no longer");
            case UNKNOWN -> throw new Refused(Refusal.UNKNOWN, "no such row, or it is not public");
        }
    }

    private ErasableText erasable(String field, String text) {
        return new ErasableText(field, text, keys.textDigest(field, text), null);
    }
}
