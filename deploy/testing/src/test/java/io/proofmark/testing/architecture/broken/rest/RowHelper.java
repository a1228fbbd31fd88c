package io.proofmark.testing.architecture.broken.rest;

public final class RowHelper {

    private RowHelper() {}
}
