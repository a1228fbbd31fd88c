package io.proofmark.confidence.messaging;

import io.proofmark.confidence.ConfidenceSettings;
import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What all who touch the log share. */
class LogBeans {

    @Produces
    @Singleton
    EventCodec codec(ConfidenceSettings settings) {
        return new EventCodec(settings.registryUrl());
    }

    void close(@Disposes EventCodec codec) {
        codec.close();
    }

    @Produces
    @Singleton
    EventRecords records(EventCodec codec) {
        return new EventRecords(codec, StandingEvents.SOURCE);
    }
}
