package io.proofmark.testing.architecture.broken.rest;

import io.proofmark.testing.architecture.broken.persistence.Rows;

public record RowResource(Rows rows) {}
