package io.proofmark.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.e2e.checker.Log;
import io.proofmark.e2e.checker.Log.Cohort;
import io.proofmark.e2e.checker.Log.Dead;
import io.proofmark.e2e.checker.Log.Judged;
import io.proofmark.e2e.checker.Log.Received;
import io.proofmark.e2e.checker.Log.Ruled;
import io.proofmark.e2e.checker.Log.Stood;
import io.proofmark.e2e.checker.Place;
import io.proofmark.e2e.checker.Standing;
import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.events.FeedbackGiven;
import io.proofmark.events.RulingMade;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.TakedownRequested;
import io.proofmark.events.UnreadableEventException;
import io.proofmark.events.VerdictReached;
import io.proofmark.log.Position;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Turns records into what the checker knows. */
final class LogRecords implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventCodec codec;
    private final Set<String> earlier;
    private final List<Received> received = new ArrayList<>();
    private final List<Judged> judged = new ArrayList<>();
    private final List<Ruled> ruled = new ArrayList<>();
    private final List<Stood> stood = new ArrayList<>();
    private final List<Dead> dead = new ArrayList<>();
    /** Cases of what people said against rows: they are about no run. */
    private final Set<String> reviews = new HashSet<>();

    LogRecords(String registryUrl, Set<String> earlier) {
        this.codec = new EventCodec(registryUrl);
        this.earlier = earlier;
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
        Place at = new Place(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() == null ? "" : new String(record.key(), UTF_8));
        if (record.topic().contains(".dead.")) {
            dead.add(dead(at, record));
            return;
        }
        switch (decoded(record)) {
            case SubmissionReceived event -> received.add(received(at, event));
            case VerdictReached event -> judged.add(judged(at, event));
            case RulingMade event -> ruled.add(ruled(at, event));
            case StandingChanged event -> stood.add(stood(at, event));
            case FeedbackGiven event -> reviews.add(event.getFeedbackId());
            case TakedownRequested event -> reviews.add(event.getTakedownId());
            case null, default -> {}
        }
    }

    Log log() {
        return new Log(
                Set.copyOf(earlier),
                List.copyOf(received),
                List.copyOf(judged),
                ruled.stream().filter(it -> !reviews.contains(it.submission())).toList(),
                List.copyOf(stood),
                List.copyOf(dead));
    }

    private @Nullable Object decoded(ConsumerRecord<byte[], byte[]> record) {
        try {
            return codec.decode(record.topic(), record.value());
        } catch (UnreadableEventException e) {
            // Poison: what becomes of it stands in the dead letters.
            return null;
        }
    }

    private static Received received(Place at, SubmissionReceived event) {
        JsonNode value = json(event.getDocument()).path("declared").path("decodeTokensPerSecond");
        return new Received(
                at,
                event.getSubmissionId(),
                value.isMissingNode() ? BigDecimal.ZERO : new BigDecimal(value.asText()),
                event.getReproduces());
    }

    private static Judged judged(Place at, VerdictReached event) {
        return new Judged(
                at,
                event.getVerdictId(),
                event.getSubmissionId(),
                event.getRuleSet(),
                event.getMatch(),
                event.getBand(),
                event.getOriginal(),
                number(event.getDelta()),
                event.getCaseVersion());
    }

    private static Ruled ruled(Place at, RulingMade event) {
        return new Ruled(
                at,
                event.getRulingId(),
                event.getSubmissionId(),
                event.getOutcome().equals("applied"),
                event.getAction(),
                event.getBy(),
                event.getVerdictId(),
                event.getCaseVersion(),
                event.getPreviousState(),
                event.getState(),
                event.getCounts());
    }

    private static Stood stood(Place at, StandingChanged event) {
        var cohort = event.getCohort();
        return new Stood(
                at,
                event.getStandingId(),
                event.getVersion(),
                LocalDate.parse(event.getAsOf()),
                event.getState(),
                standing(event),
                cohort == null
                        ? null
                        : new Cohort(
                                cohort.getRows(), new BigDecimal(cohort.getLeast()), new BigDecimal(cohort.getMost())));
    }

    private static Standing standing(StandingChanged event) {
        return new Standing(
                event.getSubmissionId(),
                Objects.requireNonNullElse(number(event.getFacts().getValue()), BigDecimal.ZERO),
                event.getBadge(),
                event.getConfidence(),
                event.getModifiers(),
                event.getIndependentOperators(),
                event.getReproductions().stream()
                        .map(run -> new Standing.Repeat(
                                run.getId(),
                                run.getBand(),
                                Objects.requireNonNullElse(number(run.getDeltaPercent()), BigDecimal.ZERO),
                                run.getCounts()))
                        .toList());
    }

    private static Dead dead(Place at, ConsumerRecord<byte[], byte[]> record) {
        return new Dead(
                at,
                header(record, Position.DEAD_LETTER_HEADER),
                header(record, "pm_dead_group"),
                sha256(record.value()),
                header(record, "pm_dead_reason"));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return Objects.requireNonNullElse(EventRecords.header(record.headers(), name), "");
    }

    static @Nullable String sha256(byte @Nullable [] bytes) {
        try {
            return bytes == null
                    ? null
                    : HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        codec.close();
    }
}
