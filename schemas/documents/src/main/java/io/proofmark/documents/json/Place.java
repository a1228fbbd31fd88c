package io.proofmark.documents.json;

import io.proofmark.documents.Pointers;

/** Where in a document the reader is; its pointer is only written when something is wrong there. */
sealed interface Place {

    /** The whole document. */
    record Root() implements Place {}

    /** The value of a member. */
    record Member(Place of, String name) implements Place {}

    /** An item of an array. */
    record Item(Place of, int index) implements Place {}

    default String pointer() {
        return switch (this) {
            case Root _ -> Pointers.ROOT;
            case Member(Place of, String name) -> Pointers.member(of.pointer(), name);
            case Item(Place of, int index) -> Pointers.item(of.pointer(), index);
        };
    }
}
