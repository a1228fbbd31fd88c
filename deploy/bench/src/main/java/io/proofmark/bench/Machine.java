package io.proofmark.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * On what it was measured; the system under load shares it with this tool.
 *
 * @param memoryGib of the whole machine or its container
 * @param loadBefore average of the last minute when the tool started, negative when unknown
 */
record Machine(int cores, double memoryGib, String jvm, String os, double loadBefore) {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double GIB = 1L << 30;

    static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                Figure.rounded(SYSTEM.getTotalMemorySize() / GIB),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Figure.rounded(SYSTEM.getSystemLoadAverage()));
    }

    /** Processor time that this tool has used so far, in nanoseconds over all cores. */
    static long processorNanos() {
        return SYSTEM.getProcessCpuTime();
    }

    String line() {
        return cores + " cores, " + memoryGib + " GiB, " + jvm + ", " + os + ", load before " + loadBefore;
    }
}
