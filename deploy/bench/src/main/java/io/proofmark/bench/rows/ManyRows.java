package io.proofmark.bench.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Rows as badge-service would have them, made by the database itself.
 *
 * @param count how many
 */
public record ManyRows(long count) {

    private static final String SCRIPT = "fill.sql";

    /** @param connection of badge-service's role, on empty tables */
    public void fill(Connection connection) throws SQLException, IOException {
        for (String statement : script().split(";\n")) {
            try (var fill = connection.prepareStatement(statement)) {
                if (fill.getParameterMetaData().getParameterCount() > 0) {
                    fill.setLong(1, count);
                }
                fill.execute();
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(ManyRows.class.getResourceAsStream(SCRIPT))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
