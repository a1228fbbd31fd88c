package io.proofmark.service;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.Objects;
import java.util.stream.Stream;

/** That a caller went away while it was still sending: nobody reads an answer, and nothing is wrong here. */
public final class HangUp {

    private static final int MOST_CAUSES = 8;

    private HangUp() {}

    /** Whether that is all that a failure says. */
    public static boolean is(Throwable failure) {
        return failure instanceof IOException
                && Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .limit(MOST_CAUSES)
                        .anyMatch(HangUp::tells);
    }

    private static boolean tells(Throwable cause) {
        return cause instanceof HttpClosedException
                || cause instanceof ClosedChannelException
                || cause instanceof SocketException && !(cause instanceof ConnectException);
    }
}
