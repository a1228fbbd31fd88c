package io.proofmark.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The ahead-of-time cache of one service (JEP 483, 514, 515): its classes loaded and linked, its methods' profiles. A cache
 * of another build or another Java is left aside by the JVM.
 *
 * @param file where it lies
 * @param training whether the service writes it, at its end, instead of using it
 */
record AotCache(Path file, boolean training) {

    /** The folder of all caches in the state's folder. */
    static final String FOLDER = "aot";

    /** How long a service that trained may take to end; it assembles its cache then: 10 s on a quiet machine. */
    static final Duration ASSEMBLY = Duration.ofSeconds(120);

    /** The JVM's options; none without a cache. */
    List<String> options() {
        if (training) {
            return List.of("-XX:AOTCacheOutput=" + file);
        }
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file) : List.of();
    }
}
