package io.proofmark.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.List;

/**
 * One connection that sends requests without waiting for the answers before, and reads of these only what tells one from the
 * next: the client must cost less than the server that it shares the cores with.
 */
final class RawHttp implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int STATUS_DIGITS = 3;
    private static final String LENGTH = "content-length:";
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final StringBuilder line = new StringBuilder();

    RawHttp(URI address) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /** @param headers each ends with CR LF */
    static String get(URI address, String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n" + headers + "\r\n";
    }

    /** Sends all at once. */
    void send(List<String> requests) throws IOException {
        socket.getOutputStream().write(String.join("", requests).getBytes(ISO_8859_1));
    }

    /**
     * The status of the next answer; its body is passed over.
     *
     * @throws IOException also for an answer that does not say how long it is
     */
    int status() throws IOException {
        int status = Integer.parseInt(line().substring(STATUS_AT, STATUS_AT + STATUS_DIGITS));
        long length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Long.parseLong(header.substring(LENGTH.length()).strip());
            }
        }
        if (status != Answer.NOT_MODIFIED) {
            if (length < 0) {
                throw new IOException("answer " + status + " without a length");
            }
            in.skipNBytes(length);
        }
        return status;
    }

    private String line() throws IOException {
        line.setLength(0);
        for (int it = in.read(); it != '\n'; it = in.read()) {
            if (it < 0) {
                throw new EOFException("the connection was closed");
            }
            if (it != '\r') {
                line.append((char) it);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
