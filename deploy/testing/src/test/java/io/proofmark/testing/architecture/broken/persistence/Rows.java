package io.proofmark.testing.architecture.broken.persistence;

public record Rows(String name) {}
