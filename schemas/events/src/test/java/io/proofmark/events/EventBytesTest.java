package io.proofmark.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes and ids that are in the log for ever; {@code known-answers.properties} pins them. */
class EventBytesTest {

    private static final String SUBMISSION = "0f0e0d0c-0b0a-8908-8706-050403020100";
    private static final String ROW = "1f0e0d0c-0b0a-8908-8706-050403020100";
    private static final Instant TIME = Instant.parse("2026-11-21T10:00:00Z");
    private static final TextDigest TEXT = TextDigest.newBuilder()
            .setField("/notes")
            .setLength(3)
            .setDigest("ab".repeat(32))
            .build();

    private record Pinned(String name, String id, SpecificRecord event) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Pinned> events() {
        String changes = "{\"notes\":{\"hmac\":\"" + TEXT.getDigest() + "\",\"length\":3}}";
        String information = EventIds.information(SUBMISSION, 2, changes);
        String feedback = EventIds.feedback(ROW, TEXT.getDigest());
        String takedown = EventIds.takedown(ROW, TEXT.getDigest(), "");
        return Stream.of(
                new Pinned(
                        "information",
                        information,
                        InformationSupplied.newBuilder()
                                .setInformationId(information)
                                .setSubmissionId(SUBMISSION)
                                .setSubject(ROW)
                                .setSuppliedAt(TIME)
                                .setRuleSet("2")
                                .setCatalog("2026-11-21")
                                .setChanges(changes)
                                .setTexts(List.of(TEXT))
                                .setTokenSha256("cd".repeat(32))
                                .build()),
                new Pinned(
                        "feedback",
                        feedback,
                        FeedbackGiven.newBuilder()
                                .setFeedbackId(feedback)
                                .setRow(ROW)
                                .setGivenAt(TIME)
                                .setRuleSet("2")
                                .setCatalog("2026-11-21")
                                .setText(TEXT)
                                .build()),
                new Pinned(
                        "takedown",
                        takedown,
                        TakedownRequested.newBuilder()
                                .setTakedownId(takedown)
                                .setRow(ROW)
                                .setRequestedAt(TIME)
                                .setRuleSet("2")
                                .setCatalog("2026-11-21")
                                .setReason(TEXT)
                                .build()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldWriteTheBytesThatAreInTheLog(Pinned pinned) throws IOException {
        var bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<SpecificRecord>(pinned.event().getSchema()).write(pinned.event(), encoder);
        encoder.flush();

        assertThat(HexFormat.of().formatHex(bytes.toByteArray())).isEqualTo(known(pinned.name() + ".bytes"));
        assertThat(pinned.id()).isEqualTo(known(pinned.name() + ".id"));
    }

    private static String known(String key) throws IOException {
        Properties answers = new Properties();
        try (InputStream in = Objects.requireNonNull(
                EventBytesTest.class.getResourceAsStream("/io/proofmark/events/known-answers.properties"))) {
            answers.load(in);
        }
        return answers.getProperty(key, "");
    }
}
