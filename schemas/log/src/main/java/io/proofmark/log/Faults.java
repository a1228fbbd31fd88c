package io.proofmark.log;

import io.proofmark.events.RegistryAwayException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Tells passing faults from a record's own, and both from those that end the process. */
final class Faults {

    /**
     * Classes of SQLSTATE in which the server or the way to it is at fault: connection, rolled back by the server,
     * resources, not ready, operator intervention, system error.
     */
    private static final Set<String> SERVER_AT_FAULT = Set.of("08", "40", "53", "55", "57", "58");

    private Faults() {}

    static boolean isTransient(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientFault
                    || cause instanceof RegistryAwayException
                    || cause instanceof RetriableException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLException sql && serverAtFault(sql)) {
                return true;
            }
        }
        return false;
    }

    /** Another instance has taken over, or this one may not do its work: going on would be wrong. */
    static Optional<Throwable> fatal(Throwable fault) {
        // Kafka wraps what its callbacks throw.
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException
                    || cause instanceof InvalidProducerEpochException
                    || cause instanceof FencedInstanceIdException
                    || cause instanceof OutOfOrderSequenceException
                    || cause instanceof AuthorizationException
                    || cause instanceof AuthenticationException
                    || cause instanceof UnsupportedVersionException
                    || cause instanceof LostOffsetsException) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    private static boolean serverAtFault(SQLException fault) {
        String state = fault.getSQLState();
        return state == null || state.length() < 2 || SERVER_AT_FAULT.contains(state.substring(0, 2));
    }
}
