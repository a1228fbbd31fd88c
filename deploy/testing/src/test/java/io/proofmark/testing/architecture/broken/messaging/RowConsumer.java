package io.proofmark.testing.architecture.broken.messaging;

import io.proofmark.testing.architecture.broken.persistence.Rows;

public record RowConsumer(Rows rows) {}
