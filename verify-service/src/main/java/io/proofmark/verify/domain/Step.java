package io.proofmark.verify.domain;

/** A ruling and the case after it. */
public record Step(Case file, Ruling ruling) {}
