package io.proofmark.intake.application;

import io.proofmark.door.ErasableText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody without a token wants of a row.
 *
 * @param texts sorted by field
 */
public record RowWish(Kind kind, UUID row, Instant at, String ruleSet, String catalog, List<ErasableText> texts) {

    /** Pointers of the texts in the requests. */
    public static final String REASON = "/reason";

    public static final String CONTACT = "/contact";
    public static final String TEXT = "/text";

    /** What is wanted. */
    public enum Kind {
        TAKEDOWN,
        FEEDBACK
    }

    public RowWish {
        texts = List.copyOf(texts);
    }

    /** The text of a field. */
    public Optional<ErasableText> text(String field) {
        return texts.stream().filter(text -> text.field().equals(field)).findFirst();
    }
}
