package io.proofmark.testing.architecture.sound.persistence;

import io.proofmark.testing.architecture.sound.domain.Rule;
import java.sql.Connection;

public record RowTable(Connection connection, Rule rule) {}
