package io.proofmark.badge.messaging;

import io.proofmark.badge.application.Projection;
import io.proofmark.badge.application.Replay;
import io.proofmark.events.EventCodec;
import io.proofmark.events.Topics;
import io.proofmark.log.LogReplay;
import io.proofmark.log.ReaderSettings;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/**
 * Replays the log in several lanes at once. Partitions of one number share a lane, and with it the records of a row.
 *
 * @param database whose current schema is to be filled
 * @param lanes how many records are applied at a time, each lane one batch
 */
public record KafkaReplay(
        String bootstrap, String registryUrl, DataSource database, Projection<Connection> projection, int lanes)
        implements Replay {

    private static final int BATCH = 5000;

    @Override
    public long to(SortedMap<String, List<Long>> offsets) {
        var settings = new ReaderSettings(Topics.Groups.BADGE, Topics.FACTS, bootstrap, "rebuild", false, BATCH);
        long records = 0;
        try (var codec = new EventCodec(registryUrl);
                var threads = Executors.newFixedThreadPool(lanes)) {
            var replay = new LogReplay(settings, database, new LogProjection(codec, projection));
            List<Future<Long>> running = IntStream.range(0, lanes)
                    .mapToObj(lane -> threads.submit(() -> replay.run(ofLane(offsets, lane))))
                    .toList();
            for (Future<Long> lane : running) {
                records += lane.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the log cannot be replayed: " + cause(e).getMessage(), cause(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the log was replayed", e);
        }
        return records;
    }

    private Map<TopicPartition, Long> ofLane(SortedMap<String, List<Long>> offsets, int lane) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        offsets.forEach((topic, ofPartition) -> {
            for (int partition = lane; partition < ofPartition.size(); partition += lanes) {
                ends.put(new TopicPartition(topic, partition), ofPartition.get(partition));
            }
        });
        return ends;
    }

    private static Throwable cause(ExecutionException e) {
        return e.getCause() == null ? e : e.getCause();
    }
}
