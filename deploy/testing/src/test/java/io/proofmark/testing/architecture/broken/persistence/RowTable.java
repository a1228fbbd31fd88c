package io.proofmark.testing.architecture.broken.persistence;

import io.proofmark.testing.architecture.broken.messaging.RowConsumer;

public record RowTable(RowConsumer consumer) {}
