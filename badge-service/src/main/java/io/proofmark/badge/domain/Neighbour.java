package io.proofmark.badge.domain;

/**
 * An approved run of the same row that came from the same address as another.
 *
 * @param reproduces whether it repeats the row; false for the original
 */
public record Neighbour(String submission, boolean reproduces) {}
