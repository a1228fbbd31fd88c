package io.proofmark.e2e;

import io.proofmark.e2e.agent.FaultAgent;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Packs the agent, which is compiled with the tests, for the processes that it is to run in. */
final class AgentJar {

    private AgentJar() {}

    static void write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), FaultAgent.class.getName());
        String folder = FaultAgent.class.getPackageName().replace('.', '/');
        try (OutputStream out = Files.newOutputStream(jar);
                var packed = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.list(classes().resolve(folder))) {
            for (Path file :
                    files.filter(it -> !it.toString().endsWith("Test.class")).toList()) {
                packed.putNextEntry(new JarEntry(folder + "/" + file.getFileName()));
                Files.copy(file, packed);
                packed.closeEntry();
            }
        }
    }

    private static Path classes() throws IOException {
        try {
            return Path.of(FaultAgent.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
