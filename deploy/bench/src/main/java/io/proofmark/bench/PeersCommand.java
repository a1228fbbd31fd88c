package io.proofmark.bench;

import io.proofmark.bench.peers.PeerTopic;
import io.proofmark.bench.peers.PlainDoorProcess;
import io.proofmark.bench.peers.ProducerPerformance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench peers}. */
@Command(
        name = "peers",
        mixinStandardHelpOptions = true,
        description = "The door, single and stream, beside a door without any checks and beside Kafka's own producer,"
                + " with documents of the same size, one after the other.")
final class PeersCommand implements Callable<Integer> {

    private static final Path JARS = Path.of("deploy/local/broker/target/kafka");
    private static final int PAYLOADS = 1_000;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(names = "--lines", defaultValue = "50000", description = "of each stream (default: ${DEFAULT-VALUE})")
    private long lines;

    @Option(names = "--seconds", defaultValue = "10", description = "of single ones (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--connections", defaultValue = "64", description = "of single ones (default: ${DEFAULT-VALUE})")
    private int connections;

    @Override
    public Integer call() {
        options.require("--lines", lines, 1, Limits.DOCUMENTS);
        options.require("--seconds", seconds, 1, Limits.SECONDS);
        options.require("--connections", connections, 1, Limits.CONNECTIONS);
        Addresses addresses = options.addresses();
        List<Figure> figures = new ArrayList<>();
        boolean complete;
        try (PeerTopic topic = PeerTopic.make(addresses.kafka(), options.run());
                PlainDoorProcess plain = PlainDoorProcess.start(addresses.kafka(), topic.name())) {
            complete = measure("intake", addresses.intake(), figures) & measure("plain door", plain.address(), figures);
            figures.add(producer(addresses.kafka(), topic.name()));
        } catch (IOException | ExecutionException e) {
            throw new BenchFault("cannot measure: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFault("interrupted", e);
        }
        Map<String, Object> settings = Map.of("lines", lines, "seconds", seconds, "connections", connections);
        return options.report("peers", settings, figures, complete);
    }

    private boolean measure(String name, URI door, List<Figure> figures) {
        try (Http http = new Http(door, connections)) {
            http.requireReady(name);
            StreamLoad warmup = new StreamLoad(http, options.documents("w"), lines / 5 + 1);
            warmup.run();
            StreamLoad stream = new StreamLoad(http, options.documents("s"), lines);
            figures.add(named(name + ", stream", stream.run()));
            var settings = new SingleLoad.Settings(connections, seconds / 2, seconds, Limits.DOCUMENTS);
            SingleLoad single = new SingleLoad(http, options.documents("p"), settings);
            figures.add(named(name + ", single", single.run()));
            return stream.allAcknowledged() && single.allAccepted();
        }
    }

    /** The first figure of a load is its rate. */
    private static Figure named(String name, List<Figure> figures) {
        Figure rate = figures.getFirst();
        return new Figure(name, rate.value(), rate.unit());
    }

    private Figure producer(String kafka, String topic) throws IOException, InterruptedException {
        Path payloads = Files.createTempFile("bench-payloads", ".ndjson");
        try {
            ByteArrayOutputStream documents = new ByteArrayOutputStream();
            for (int n = 0; n < PAYLOADS; n++) {
                documents.writeBytes(options.documents().document(n));
                documents.write('\n');
            }
            Files.write(payloads, documents.toByteArray());
            double rate = new ProducerPerformance(JARS, kafka, topic).rate(payloads, lines);
            return new Figure("kafka-producer-perf-test", Figure.rounded(rate), "1/s");
        } finally {
            Files.delete(payloads);
        }
    }
}
