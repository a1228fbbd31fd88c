package io.proofmark.cli.dead;

import io.proofmark.log.Position;

/**
 * What a dead letter is known by, written {@code <group>:<topic>/<partition>@<offset>}.
 *
 * @param group of the reader that could not use the record
 * @param source where the record stood
 */
record LetterId(String group, Position source) implements Comparable<LetterId> {

    /** @throws IllegalArgumentException when the text has another form */
    static LetterId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a dead letter is named <group>:<topic>/<partition>@<offset>: " + text);
        }
        return new LetterId(text.substring(0, colon), Position.parse(text.substring(colon + 1)));
    }

    @Override
    public int compareTo(LetterId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return group + ":" + source;
    }
}
