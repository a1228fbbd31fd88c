package io.proofmark.verify.persistence;

import java.io.Serial;
import java.sql.SQLException;

/** The database refused or is away; the cause tells which. */
final class UncheckedSqlException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UncheckedSqlException(SQLException cause) {
        super(cause);
    }
}
