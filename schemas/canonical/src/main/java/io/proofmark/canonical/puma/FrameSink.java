package io.proofmark.canonical.puma;

import java.io.IOException;

/** Takes frames in order. */
@FunctionalInterface
interface FrameSink {

    void accept(byte[] frames, int frame) throws IOException;
}
