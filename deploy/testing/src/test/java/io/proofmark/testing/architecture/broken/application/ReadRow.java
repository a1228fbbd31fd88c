package io.proofmark.testing.architecture.broken.application;

import io.proofmark.testing.architecture.broken.persistence.Rows;

public record ReadRow(Rows rows) {}
