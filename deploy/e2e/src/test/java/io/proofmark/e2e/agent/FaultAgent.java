package io.proofmark.e2e.agent;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;

/** Puts the points into classes as they are loaded. */
public final class FaultAgent {

    private FaultAgent() {}

    /** @param arguments folder of orders, see {@link CrashPoints}; port of the broker; port of a proxy before it */
    public static void premain(String arguments, Instrumentation instrumentation) {
        String[] parts = arguments.split(",", -1);
        CrashPoints.lookIn(Path.of(parts[0]));
        Detour.over(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        instrumentation.addTransformer(new Weaver());
    }
}
