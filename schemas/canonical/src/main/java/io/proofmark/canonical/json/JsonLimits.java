package io.proofmark.canonical.json;

/**
 * How much one document may hold; beyond it is refused before it is built.
 *
 * @param maxBytes of the document
 * @param maxDepth objects and arrays inside one another, the outermost counted
 * @param maxKeys members of all objects together
 * @param maxNumberLength characters of one number as written
 */
public record JsonLimits(int maxBytes, int maxDepth, int maxKeys, int maxNumberLength) {

    /** Python reads no longer integer (sys.int_info.default_max_str_digits). */
    public static final int PYTHON_DIGITS = 4300;

    public JsonLimits {
        if (maxBytes < 1 || maxDepth < 1 || maxKeys < 1 || maxNumberLength < 1) {
            throw new IllegalArgumentException("a limit is below 1");
        }
    }
}
