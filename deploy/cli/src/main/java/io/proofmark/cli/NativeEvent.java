package io.proofmark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.Jcs;
import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.UuidV8;
import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.ErasableTexts;
import io.proofmark.documents.Json;
import io.proofmark.documents.JsonText;
import io.proofmark.documents.ListedTexts;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.TextDigest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The event that a door would append for a native document, but for the door's secrets: ids and digests are plain here, so
 * that anybody gets the same ones.
 */
@SuppressWarnings("NullAway") // the generated builders take null for absent fields and do not say so
final class NativeEvent {

    private static final String QUANT = "/quant";
    private static final String OFFLINE = "offline";
    private static final String COMMUNITY = "community";

    private NativeEvent() {}

    /** @param document keeps to the schema and names a benchmark of the catalog */
    static SubmissionReceived of(Json document, Catalog catalog, Instant now) {
        Benchmark benchmark =
                document.text("/benchmark").flatMap(catalog::benchmark).orElseThrow();
        Json unsigned = document.without("signature");
        Json kept = unsigned.text(QUANT)
                .map(quant -> unsigned.with(QUANT, new Json.Text(quant.toUpperCase(Locale.ROOT))))
                .orElse(unsigned);
        String canonical = new String(Jcs.canonicalBytes(JsonText.of(kept)), UTF_8);
        String id = UuidV8.of("submission", Sha256.hex(canonical.getBytes(UTF_8)), OFFLINE)
                .toString();
        Optional<String> key = document.text("/signature/key");
        Optional<String> alias = document.text("/submitter/alias");
        return SubmissionReceived.newBuilder()
                .setSubmissionId(id)
                .setSubject(document.text("/reproduces").orElse(id))
                .setReceivedAt(now)
                .setRuleSet(catalog.ruleSet())
                .setCatalog(catalog.version())
                .setFormat(document.text("/kind").orElseThrow())
                .setDocument(canonical)
                .setIdentityTag(OFFLINE)
                .setOperator(key.or(() -> alias).map(NativeEvent::digest).orElse(null))
                .setOperatorStrength(key.isPresent() ? "key" : alias.isPresent() ? "alias" : "none")
                .setMachine(document.text("/environment/machine")
                        .map(NativeEvent::digest)
                        .orElse(null))
                .setSource(document.text("/source").orElse(COMMUNITY))
                .setReproduces(document.text("/reproduces").orElse(null))
                .setTexts(texts(document, benchmark))
                .setTokenSha256("")
                .build();
    }

    private static List<TextDigest> texts(Json document, Benchmark benchmark) {
        return ErasableTexts.POINTERS.stream()
                .sorted()
                .flatMap(field -> document.text(field).stream().map(text -> TextDigest.newBuilder()
                        .setField(field)
                        .setLength(text.length())
                        .setDigest(digest(text))
                        .setListed(ListedTexts.entry(field, text, benchmark).orElse(null))
                        .build()))
                .toList();
    }

    private static String digest(String text) {
        return Sha256.hex(text.getBytes(UTF_8));
    }
}
