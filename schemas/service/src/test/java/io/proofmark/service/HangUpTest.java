package io.proofmark.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HangUpTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new IOException(new HttpClosedException("Connection was closed")), true),
                Arguments.of(new ClosedChannelException(), true),
                Arguments.of(new IOException(new IOException(new SocketException("Connection reset"))), true),
                Arguments.of(new IOException(new ConnectException("Connection refused")), false),
                Arguments.of(new IOException("No space left on device"), false),
                Arguments.of(new UncheckedIOException(new ClosedChannelException()), false),
                Arguments.of(new IllegalStateException(), false));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void shouldTellThatACallerWentAway(Throwable failure, boolean hungUp) {
        assertThat(HangUp.is(failure)).isEqualTo(hungUp);
    }
}
