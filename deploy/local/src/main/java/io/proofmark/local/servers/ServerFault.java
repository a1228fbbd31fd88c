package io.proofmark.local.servers;

import java.io.Serial;

/** A server that cannot do what it was started for; the message is one line for the person at the keyboard. */
public final class ServerFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ServerFault(String message) {
        super(message);
    }

    public ServerFault(String message, Throwable cause) {
        super(message, cause);
    }
}
