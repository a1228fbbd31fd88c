package io.proofmark.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * What came back for one request.
 *
 * @param status of HTTP, 0 when none came
 * @param body as sent
 * @param outcome under which it is counted: the status, or why there is none
 */
record Answer(int status, Buffer body, String outcome) {

    static final int ACCEPTED = 202;
    static final int OK = 200;
    static final int NOT_MODIFIED = 304;

    static Answer of(int status, Buffer body) {
        return new Answer(status, body, Integer.toString(status));
    }

    static Answer none(Throwable fault) {
        return new Answer(0, Buffer.buffer(), "none: " + fault.getClass().getSimpleName());
    }

    boolean accepted() {
        return status == ACCEPTED;
    }

    /** @throws BenchFault when the answer is no JSON object or has no such text */
    String text(String name) {
        String text = json().getString(name);
        if (text == null) {
            throw new BenchFault("answer " + status + " has no " + name);
        }
        return text;
    }

    /** @throws BenchFault when the body is no JSON object */
    JsonObject json() {
        try {
            return new JsonObject(body);
        } catch (DecodeException | ClassCastException e) {
            throw new BenchFault("answer " + status + " is no JSON object: " + body, e);
        }
    }
}
