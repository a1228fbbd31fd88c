package io.proofmark.e2e;

import io.proofmark.events.EventCodec;
import io.proofmark.events.Topic;
import io.proofmark.testing.CommittedLog;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Events as integrators read them. */
record PublicLog(String bootstrap, String registryUrl) {

    /** All events of a topic; those of a key in the order of the log. */
    List<SpecificRecord> events(Topic topic) {
        try (EventCodec codec = new EventCodec(registryUrl)) {
            return new CommittedLog(bootstrap)
                    .records(topic.name()).stream()
                            .map(record -> codec.decode(topic.name(), record.value()))
                            .toList();
        }
    }

    int size(Topic topic) {
        return new CommittedLog(bootstrap).records(topic.name()).size();
    }
}
