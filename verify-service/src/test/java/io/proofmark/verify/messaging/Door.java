package io.proofmark.verify.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofmark.canonical.Jcs;
import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.UuidV8;
import io.proofmark.catalog.Catalogs;
import io.proofmark.catalog.ErasableTexts;
import io.proofmark.door.DoorKeys;
import io.proofmark.door.Identity;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.SubmissionWithdrawn;
import io.proofmark.events.TextDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes events of native documents as the intake door does. */
public final class Door {

    public static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:00Z");
    public static final String TOKEN = Sha256.hex("token".getBytes(UTF_8));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DoorKeys KEYS = new DoorKeys(
            HexFormat.of().parseHex("d0".repeat(32)), HexFormat.of().parseHex("7e".repeat(32)));

    private final @Nullable String account;
    private final Instant at;

    public Door() {
        this(null, RECEIVED);
    }

    private Door(@Nullable String account, Instant at) {
        this.account = account;
        this.at = at;
    }

    /** The same door with somebody signed in. */
    public Door signedIn(String user) {
        return new Door(user, at);
    }

    public Door at(Instant time) {
        return new Door(account, time);
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
        String subject = reproduces == null ? id : reproduces;
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
                .build();
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

    private static List<TextDigest> redact(ObjectNode document) {
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
