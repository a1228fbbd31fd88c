package io.proofmark.intake.messaging;

import io.proofmark.door.ErasableText;
import io.proofmark.door.events.ReceivedEvents;
import io.proofmark.events.EventIds;
import io.proofmark.events.EventRecords;
import io.proofmark.events.FeedbackGiven;
import io.proofmark.events.TakedownRequested;
import io.proofmark.events.TextDigest;
import io.proofmark.events.TextsWritten;
import io.proofmark.events.Topics;
import io.proofmark.intake.application.RowWish;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes the records of what anybody may want of a row. */
@SuppressWarnings("NullAway") // the generated builders take null for absent fields and do not say so
record WishEvents(EventRecords records) {

    /** Derived: the same wish has the same one. */
    static String id(RowWish wish) {
        String row = wish.row().toString();
        return switch (wish.kind()) {
            case TAKEDOWN -> EventIds.takedown(row, hmac(wish, RowWish.REASON), hmac(wish, RowWish.CONTACT));
            case FEEDBACK -> EventIds.feedback(row, hmac(wish, RowWish.TEXT));
        };
    }

    ProducerRecord<byte[], byte[]> wished(RowWish wish, @Nullable String traceparent) {
        return records.record(Topics.SUBMISSIONS, wish.row().toString(), id(wish), wish.at(), event(wish), traceparent);
    }

    ProducerRecord<byte[], byte[]> texts(RowWish wish, @Nullable String traceparent) {
        String id = id(wish);
        TextsWritten event = TextsWritten.newBuilder()
                .setId(id)
                .setWrittenAt(wish.at())
                .setTexts(wish.texts().stream().map(SubmissionEvents::text).toList())
                .build();
        return records.record(Topics.TEXTS, id, EventIds.texts(id), wish.at(), event, traceparent);
    }

    private static SpecificRecord event(RowWish wish) {
        return switch (wish.kind()) {
            case TAKEDOWN ->
                TakedownRequested.newBuilder()
                        .setTakedownId(id(wish))
                        .setRow(wish.row().toString())
                        .setRequestedAt(wish.at())
                        .setRuleSet(wish.ruleSet())
                        .setCatalog(wish.catalog())
                        .setReason(digest(wish, RowWish.REASON))
                        .setContact(digest(wish, RowWish.CONTACT))
                        .build();
            case FEEDBACK ->
                FeedbackGiven.newBuilder()
                        .setFeedbackId(id(wish))
                        .setRow(wish.row().toString())
                        .setGivenAt(wish.at())
                        .setRuleSet(wish.ruleSet())
                        .setCatalog(wish.catalog())
                        .setText(digest(wish, RowWish.TEXT))
                        .build();
        };
    }

    private static @Nullable TextDigest digest(RowWish wish, String field) {
        return wish.text(field)
                .map(text -> ReceivedEvents.digests(List.of(text)).getFirst())
                .orElse(null);
    }

    private static String hmac(RowWish wish, String field) {
        return wish.text(field).map(ErasableText::digest).orElse("");
    }
}
