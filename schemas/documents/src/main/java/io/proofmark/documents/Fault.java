package io.proofmark.documents;

/**
 * What is wrong with a document.
 *
 * @param pointer JSON pointer of the place; empty for the whole document
 * @param rule id of the rule that it breaks
 * @param message one line for the submitter; never holds a value of the document
 */
public record Fault(String pointer, String rule, String message) {}
