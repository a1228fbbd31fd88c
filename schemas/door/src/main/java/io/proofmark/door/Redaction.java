package io.proofmark.door;

import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.ErasableTexts;
import io.proofmark.documents.CanonicalText;
import io.proofmark.documents.Json;
import io.proofmark.documents.ListedTexts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is kept for ever, and the texts that are kept apart from it.
 *
 * @param canonical jcs/1: no signature, the quantisation in upper case, a length and a keyed digest in place of each
 *     erasable text
 * @param texts sorted by field
 */
public record Redaction(String canonical, List<ErasableText> texts) {

    private static final String QUANT = "/quant";
    private static final List<String> FIELDS =
            ErasableTexts.POINTERS.stream().sorted().toList();

    /** Takes the erasable texts out of a document. */
    public static Redaction of(Json document, Benchmark benchmark, DoorKeys keys) {
        return of(document, keys, (field, text) -> ListedTexts.entry(field, text, benchmark)
                .orElse(null));
    }

    /** Takes the erasable texts out of a document whose benchmark lists nothing. */
    static Redaction of(Json document, DoorKeys keys) {
        return of(document, keys, (_, _) -> null);
    }

    /**
     * Takes the erasable texts out of a merge patch, which is kept as such.
     *
     * @param benchmark null where it lists nothing
     */
    public static Redaction ofPatch(Json patch, @Nullable Benchmark benchmark, DoorKeys keys) {
        return benchmark == null ? of(patch, keys) : of(patch, benchmark, keys);
    }

    private static Redaction of(Json document, DoorKeys keys, Listing listing) {
        Json kept = document.without("signature");
        Optional<String> quant = kept.text(QUANT);
        if (quant.isPresent()) {
            kept = kept.with(QUANT, new Json.Text(quant.get().toUpperCase(Locale.ROOT)));
        }
        List<ErasableText> texts = new ArrayList<>();
        for (String field : FIELDS) {
            Optional<String> text = document.text(field);
            if (text.isPresent()) {
                ErasableText taken = taken(field, text.get(), listing, keys);
                texts.add(taken);
                kept = kept.with(field, standIn(taken));
            }
        }
        return new Redaction(CanonicalText.of(kept), List.copyOf(texts));
    }

    private static ErasableText taken(String field, String text, Listing listing, DoorKeys keys) {
        return new ErasableText(field, text, keys.textDigest(field, text), listing.entry(field, text));
    }

    private static Json standIn(ErasableText text) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("length", new Json.Decimal(BigDecimal.valueOf(text.length())));
        members.put("hmac", new Json.Text(text.digest()));
        return new Json.Members(members);
    }

    @FunctionalInterface
    private interface Listing {
        @Nullable
        String entry(String field, String text);
    }
}
