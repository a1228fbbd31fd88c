package io.proofmark.confidence.persistence;

import java.sql.SQLException;

/** Carries a database fault through a port that knows no database; the log looks at its cause. */
final class UncheckedSqlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UncheckedSqlException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
