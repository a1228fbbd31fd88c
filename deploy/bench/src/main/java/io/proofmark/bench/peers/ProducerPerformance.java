package io.proofmark.bench.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kafka's own {@code kafka-producer-perf-test} with the settings of intake's producer.
 *
 * @param jars the folder of the broker's jars
 * @param bootstrap address of the broker
 * @param topic where it appends
 */
public record ProducerPerformance(Path jars, String bootstrap, String topic) {

    private static final Pattern RESULT = Pattern.compile("(\\d+) records sent, ([0-9.]+) records/sec");

    /**
     * Records a second.
     *
     * @param payloads a file with a payload a line
     * @throws IOException when it gives no result
     */
    public double rate(Path payloads, long records) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Duser.language=en",
                        "-cp",
                        jars.resolve("*").toString(),
                        "org.apache.kafka.tools.ProducerPerformance",
                        "--topic",
                        topic,
                        "--num-records",
                        Long.toString(records),
                        "--payload-file",
                        payloads.toString(),
                        "--throughput",
                        "-1",
                        "--producer-props",
                        "bootstrap.servers=" + bootstrap,
                        "acks=all",
                        "linger.ms=2",
                        "batch.size=65536",
                        "compression.type=zstd"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher result = RESULT.matcher(said);
        double rate = Double.NaN;
        while (result.find()) {
            rate = Double.parseDouble(result.group(2)); // the last line speaks of the whole run
        }
        if (Double.isNaN(rate)) {
            throw new IOException("kafka-producer-perf-test gave no result: "
                    + said.lines().findFirst().orElse(""));
        }
        return rate;
    }
}
