package io.proofmark.testing.architecture.broken.application;

import java.sql.Connection;

public record AskTables(Connection connection) {}
