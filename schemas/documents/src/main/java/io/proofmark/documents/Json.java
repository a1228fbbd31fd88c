package io.proofmark.documents;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value (RFC 8259) as it was read: members keep their order, numbers their digits. */
public sealed interface Json {

    /** An object; names are unique. */
    record Members(Map<String, Json> byName) implements Json {}

    /** An array. */
    record Items(List<Json> inOrder) implements Json {}

    /** A string, well-formed UTF-16. */
    record Text(String value) implements Json {}

    /** A number that a double can tell apart from its neighbours. */
    record Decimal(BigDecimal value) implements Json {}

    /** True or false. */
    record Flag(boolean value) implements Json {}

    /** The value null, which stands for not provided. */
    enum Null implements Json {
        NULL
    }

    /**
     * The value at a JSON pointer (RFC 6901).
     *
     * @return empty where there is none
     */
    default Optional<Json> at(String pointer) {
        Optional<Json> found = Optional.of(this);
        for (String name : Pointers.tokens(pointer)) {
            found = found.flatMap(value -> value.child(name));
        }
        return found;
    }

    /** The string at a pointer; empty where there is none or something else. */
    default Optional<String> text(String pointer) {
        return at(pointer).flatMap(value -> value instanceof Text(String text) ? Optional.of(text) : Optional.empty());
    }

    /** The number at a pointer; empty where there is none or something else. */
    default Optional<BigDecimal> number(String pointer) {
        return at(pointer)
                .flatMap(value -> value instanceof Decimal(BigDecimal number) ? Optional.of(number) : Optional.empty());
    }

    /** The items of the array at a pointer; none where there is no array. */
    default List<Json> items(String pointer) {
        return at(pointer).orElse(Null.NULL) instanceof Items(List<Json> items) ? items : List.of();
    }

    /** The same with another value at a pointer through objects; unchanged where the place does not exist. */
    default Json with(String pointer, Json value) {
        return at(pointer).isEmpty() ? this : replaced(Pointers.tokens(pointer), value);
    }

    /** The same without a member of the outermost object. */
    default Json without(String name) {
        if (!(this instanceof Members(Map<String, Json> byName))) {
            return this;
        }
        Map<String, Json> rest = new LinkedHashMap<>(byName);
        rest.remove(name);
        return new Members(rest);
    }

    /** The same object with a member of that name and value, in the place of any that it had, else at the end. */
    default Json member(String name, Json value) {
        if (!(this instanceof Members(Map<String, Json> byName))) {
            return this;
        }
        Map<String, Json> more = new LinkedHashMap<>(byName);
        more.put(name, value);
        return new Members(more);
    }

    /** The same after a merge patch (RFC 7396): what the patch gives replaces, null removes, objects are merged. */
    default Json merged(Json patch) {
        if (!(patch instanceof Members(Map<String, Json> changes))) {
            return patch;
        }
        Map<String, Json> merged =
                this instanceof Members(Map<String, Json> byName) ? new LinkedHashMap<>(byName) : new LinkedHashMap<>();
        changes.forEach((name, change) -> {
            if (change == Null.NULL) {
                merged.remove(name);
            } else {
                merged.put(name, merged.getOrDefault(name, Null.NULL).merged(change));
            }
        });
        return new Members(merged);
    }

    private Optional<Json> child(String token) {
        return switch (this) {
            case Members members -> Optional.ofNullable(members.byName().get(token));
            case Items items ->
                Pointers.index(token)
                        .filter(index -> index < items.inOrder().size())
                        .map(items.inOrder()::get);
            case Text _, Decimal _, Flag _, Null _ -> Optional.empty();
        };
    }

    private Json replaced(List<String> tokens, Json value) {
        if (tokens.isEmpty()) {
            return value;
        }
        String first = tokens.getFirst();
        List<String> rest = tokens.subList(1, tokens.size());
        return switch (this) {
            case Members members -> {
                Map<String, Json> copy = new LinkedHashMap<>(members.byName());
                copy.computeIfPresent(first, (_, child) -> child.replaced(rest, value));
                yield new Members(copy);
            }
            case Items _, Text _, Decimal _, Flag _, Null _ -> this;
        };
    }
}
