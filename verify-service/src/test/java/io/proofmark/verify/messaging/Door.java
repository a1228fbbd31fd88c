package io.proofmark.verify.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofmark.canonical.Fragments;
import io.proofmark.canonical.Jcs;
import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.UuidV8;
import io.proofmark.catalog.Catalogs;
import io.proofmark.catalog.ErasableTexts;
import io.proofmark.door.DoorKeys;
import io.proofmark.door.Identity;
import io.proofmark.events.FeedbackGiven;
import io.proofmark.events.InformationSupplied;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.SubmissionWithdrawn;
import io.proofmark.events.TakedownRequested;
import io.proofmark.events.TextDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes events of native documents as the intake door does. */
public final class Door {

    public static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:00Z");
    public static final String TOKEN = Sha256.hex("token".getBytes(UTF_8));

    /** What the door looks up in the catalog's lists. */
    private static final Set<String> LISTED = Set.of("/evidence/logUrl", "/evidence/runner");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DoorKeys KEYS = new DoorKeys(
            HexFormat.of().parseHex("d0".repeat(32)), HexFormat.of().parseHex("7e".repeat(32)));

    private final @Nullable String account;
    private final Instant at;
    private final boolean scores;

    public Door() {
        this(null, RECEIVED, false);
    }

    private Door(@Nullable String account, Instant at, boolean scores) {
        this.account = account;
        this.at = at;
        this.scores = scores;
    }

    /** The same door that knows what scores need: their rows, and that their logs and runners stand in the catalog. */
    public Door forScores() {
        return new Door(account, at, true);
    }

    /** The same door with somebody signed in. */
    public Door signedIn(String user) {
        return new Door(user, at, scores);
    }

    public Door at(Instant time) {
        return new Door(account, time, scores);
    }

    @SuppressWarnings("NullAway") // the generated builders take null for absent fields and do not say so
    public SubmissionReceived received(String json) {
        ObjectNode document = (ObjectNode) parse(json);
        String alias = document.at("/submitter/alias").textValue();
        String machine = document.at("/environment/machine").textValue();
        List<TextDigest> texts = redact(document);
        if (document.path("quant").isTextual()) {
            document.put("quant", document.path("quant").textValue().toUpperCase(Locale.ROOT));
        }
        String canonical = new String(Jcs.canonicalBytes(document.toString()), UTF_8);
        String tag = Sha256.hex((alias + "tag").getBytes(UTF_8));
        String id = UuidV8.of("submission", Sha256.hex(canonical.getBytes(UTF_8)), tag)
                .toString();
        String reproduces = document.path("reproduces").textValue();
        String subject = subject(document, id);
        return SubmissionReceived.newBuilder()
                .setSubmissionId(id)
                .setSubject(subject)
                .setReceivedAt(at)
                .setRuleSet(Catalogs.current().ruleSet())
                .setCatalog(Catalogs.CURRENT)
                .setFormat(document.path("kind").textValue())
                .setDocument(canonical)
                .setIdentityTag(tag)
                .setOperator(operator(alias, subject))
                .setOperatorStrength(account != null ? "account" : alias != null ? "alias" : "none")
                .setMachine(machine == null ? null : Sha256.hex((machine + subject).getBytes(UTF_8)))
                .setSource(document.path("source").asText("community"))
                .setReproduces(reproduces)
                .setTexts(texts)
                .setTokenSha256(TOKEN)
                .setOperatorApart(
                        reproduces == null
                                ? null
                                : operator(alias, Fragments.row(id).toString()))
                .build();
    }

    /** What its submitter supplies; texts are to be digests already. */
    public static InformationSupplied supplied(SubmissionReceived received, String changes) {
        return InformationSupplied.newBuilder()
                .setInformationId(received.getSubmissionId() + changes)
                .setSubmissionId(received.getSubmissionId())
                .setSubject(received.getSubject())
                .setSuppliedAt(RECEIVED.plusSeconds(90))
                .setRuleSet(Catalogs.current().ruleSet())
                .setCatalog(Catalogs.CURRENT)
                .setChanges(changes)
                .setTokenSha256(received.getTokenSha256())
                .build();
    }

    /** Somebody wants a row taken down. */
    public static TakedownRequested takedown(String row) {
        return TakedownRequested.newBuilder()
                .setTakedownId("takedown of " + row)
                .setRow(row)
                .setRequestedAt(RECEIVED.plusSeconds(90))
                .setRuleSet(Catalogs.current().ruleSet())
                .setCatalog(Catalogs.CURRENT)
                .setReason(text("/reason"))
                .build();
    }

    /** Somebody remarks on a row. */
    public static FeedbackGiven feedback(String row) {
        return FeedbackGiven.newBuilder()
                .setFeedbackId("feedback on " + row)
                .setRow(row)
                .setGivenAt(RECEIVED.plusSeconds(80))
                .setRuleSet(Catalogs.current().ruleSet())
                .setCatalog(Catalogs.CURRENT)
                .setText(text("/text"))
                .build();
    }

    private static TextDigest text(String field) {
        return TextDigest.newBuilder()
                .setField(field)
                .setLength(4)
                .setDigest("00")
                .build();
    }

    private String subject(JsonNode document, String id) {
        return scores && document.path("kind").asText().equals("score")
                ? UuidV8.of(
                                "score",
                                document.at("/model/slug").asText(),
                                document.at("/benchmark").asText(),
                                document.at("/quant").asText(),
                                document.at("/runtime/engine").asText(),
                                document.at("/hardware/slug").asText(),
                                document.at("/hardware/count").asText("1"))
                        .toString()
                : document.path("reproduces").asText(id);
    }

    public static SubmissionWithdrawn withdrawn(SubmissionReceived received, String tokenSha256) {
        return SubmissionWithdrawn.newBuilder()
                .setSubmissionId(received.getSubmissionId())
                .setSubject(received.getSubject())
                .setWithdrawnAt(RECEIVED.plusSeconds(60))
                .setRuleSet(Catalogs.current().ruleSet())
                .setCatalog(Catalogs.CURRENT)
                .setTokenSha256(tokenSha256)
                .build();
    }

    private @Nullable String operator(@Nullable String alias, String subject) {
        if (account != null) {
            return Identity.ofAccount(account).operator(KEYS, subject);
        }
        return alias == null ? null : Sha256.hex((alias + subject).getBytes(UTF_8));
    }

    @SuppressWarnings("NullAway") // the generated builders take null for absent fields and do not say so
    private List<TextDigest> redact(ObjectNode document) {
        List<TextDigest> texts = new ArrayList<>();
        for (String pointer : ErasableTexts.POINTERS.stream().sorted().toList()) {
            JsonPointer place = JsonPointer.compile(pointer);
            Optional.ofNullable(document.at(place).textValue()).ifPresent(text -> {
                String digest = KEYS.textDigest(pointer, text);
                ((ObjectNode) document.at(place.head()))
                        .putObject(place.last().getMatchingProperty())
                        .put("length", text.length())
                        .put("hmac", digest);
                texts.add(TextDigest.newBuilder()
                        .setField(pointer)
                        .setLength(text.length())
                        .setDigest(digest)
                        .setListed(scores && LISTED.contains(pointer) ? "listed" : null)
                        .build());
            });
        }
        return texts;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
