package io.proofmark.documents.privacy;

/** Something that may not stand in a public document. */
interface Pattern {

    /** The name that a refusal gives. */
    String name();

    /** Whether a match can begin, or be recognised, at this character, which is ASCII for every pattern. */
    boolean mayBeginWith(char c);

    /**
     * Whether a match begins, or is recognised, at the index. Asked for every such index of a text, it looks at a number of
     * characters in all that grows no faster than the text.
     */
    boolean at(Chars text, int index);
}
