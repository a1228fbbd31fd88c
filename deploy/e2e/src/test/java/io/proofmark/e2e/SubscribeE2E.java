package io.proofmark.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page for subscribers says to type. */
@Order(3)
class SubscribeE2E {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final ProofmarkSystem system = ProofmarkSystem.shared();
    private final Web web = new Web();

    @TempDir
    private Path folder;

    @Test
    void shouldPrintVerdictsWithKafkasOwnConsumer() throws Exception {
        Path command = Files.writeString(
                folder.resolve("kafka-console-consumer.sh"),
                "#!/bin/sh\nexec '%s' -cp '%s/*' org.apache.kafka.tools.consumer.ConsoleConsumer \"$@\"\n"
                        .formatted(JAVA, system.root().resolve("deploy/local/broker/target/kafka")));
        assertThat(command.toFile().setExecutable(true)).isTrue();

        Process shell = start(List.of("sh", "-c", "PATH=\"$PWD:$PATH\"\n" + example("console-example")));

        assertThat(shell.waitFor(ProofmarkSystem.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(output().lines().filter(line -> line.contains("ce_type:io.proofmark.events.")))
                .hasSize(10);
    }

    @Test
    void shouldPrintStandingsWithTheProgram() throws Exception {
        Path program = Files.writeString(folder.resolve("Subscribe.java"), example("java-example"));

        Process java =
                start(List.of(JAVA.toString(), "-cp", System.getProperty("java.class.path"), program.toString()));

        try {
            await().atMost(ProofmarkSystem.PATIENCE).untilAsserted(() -> assertThat(output())
                    .containsPattern("[0-9a-f-]{36} is [a-z-]+, confidence [a-z-]+\n"));
        } finally {
            java.destroyForcibly().waitFor();
        }
    }

    /** The text of an element of the page, as a browser would show it. */
    private String example(String id) throws IOException {
        String page = web.get(system.url("BADGE") + "/subscribe").text();
        Matcher element =
                Pattern.compile("id=\"" + id + "\">(.*?)</pre>", Pattern.DOTALL).matcher(page);
        assertThat(element.find()).as(page).isTrue();
        return element.group(1)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("KAFKA_BOOTSTRAP", system.broker());
        builder.environment().put("REGISTRY_URL", system.url("REGISTRY"));
        return builder.start();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"), UTF_8);
    }
}
