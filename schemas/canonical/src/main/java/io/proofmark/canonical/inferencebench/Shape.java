package io.proofmark.canonical.inferencebench;

import io.proofmark.canonical.json.JsonValue;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a place in an envelope may hold. */
sealed interface Shape {

    /** A text, looked at after white space around it is taken away; {@code rule} says what has to hold. */
    record Text(Predicate<String> form, String rule) implements Shape {}

    record Whole(@Nullable BigInteger least, @Nullable BigInteger most, String rule) implements Shape {}

    enum Flag implements Shape {
        FLAG
    }

    /** A moment with an offset. */
    enum Moment implements Shape {
        MOMENT
    }

    /** Float, integer, text or null. */
    enum Metric implements Shape {
        METRIC
    }

    /** Any value, left as it is. */
    enum Anything implements Shape {
        ANYTHING
    }

    record ListOf(Shape item) implements Shape {}

    /** An object with keys that nobody fixed. */
    record MapOf(Shape value, int least) implements Shape {}

    /** An object with these fields; others are kept as they are. */
    record Nested(List<Field> fields) implements Shape {}

    record OrNull(Shape shape) implements Shape {}

    /** @param byDefault null when the field has to be there */
    record Field(String name, Shape shape, @Nullable JsonValue byDefault) {}
}
