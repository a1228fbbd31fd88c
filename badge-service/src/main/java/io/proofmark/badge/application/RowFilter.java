package io.proofmark.badge.application;

import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.Confidence;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a reader wants of the public rows; null asks for nothing. */
public record RowFilter(
        @Nullable String benchmark,
        @Nullable String model,
        @Nullable String hardware,
        @Nullable String quant,
        @Nullable String runtime,
        @Nullable BadgeWord badge,
        @Nullable Confidence confidence,
        @Nullable String externalId,
        @Nullable String kind) {

    /** No filter at all. */
    public static final RowFilter ALL = new RowFilter(null, null, null, null, null, null, null, null, null);

    /**
     * As written in an address, where an empty value is one left out.
     *
     * @throws WrongParameter when there is no such badge or confidence
     */
    public static RowFilter of(
            @Nullable String benchmark,
            @Nullable String model,
            @Nullable String hardware,
            @Nullable String quant,
            @Nullable String runtime,
            @Nullable String badge,
            @Nullable String confidence) {
        return new RowFilter(
                given(benchmark),
                given(model),
                given(hardware),
                given(quant),
                given(runtime),
                word("badge", given(badge), BadgeWord::of),
                word("confidence", given(confidence), Confidence::of),
                null,
                null);
    }

    /** The same, and of rows only those whose submitter's own tool gave them this id. */
    public RowFilter under(@Nullable String id) {
        return new RowFilter(benchmark, model, hardware, quant, runtime, badge, confidence, given(id), kind);
    }

    /** The same, and only rows of that kind, {@code speed} or {@code score}. */
    public RowFilter ofKind(String wanted) {
        return new RowFilter(benchmark, model, hardware, quant, runtime, badge, confidence, externalId, wanted);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static <T> @Nullable T word(String name, @Nullable String text, Function<String, T> parser) {
        try {
            return text == null ? null : parser.apply(text);
        } catch (IllegalArgumentException e) {
            WrongParameter wrong = new WrongParameter(name, "has an unknown value");
            wrong.initCause(e);
            throw wrong;
        }
    }
}
