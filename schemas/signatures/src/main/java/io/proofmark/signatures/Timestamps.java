package io.proofmark.signatures;

import dev.sigstore.timestamp.client.ImmutableTimestampResponse;
import dev.sigstore.timestamp.client.TimestampException;
import dev.sigstore.timestamp.client.TimestampVerificationException;
import dev.sigstore.timestamp.client.TimestampVerifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** RFC 3161 timestamps over a signature; every one that is supplied has to verify. */
final class Timestamps {

    private final TimestampVerifier verifier;

    Timestamps(TimestampVerifier verifier) {
        this.verifier = verifier;
    }

    List<Instant> verify(List<byte[]> responses, byte[] signature) throws Refused {
        List<Instant> times = new ArrayList<>();
        for (byte[] response : responses) {
            times.add(verify(response, signature));
        }
        return List.copyOf(times);
    }

    private Instant verify(byte[] der, byte[] signature) throws Refused {
        try {
            var response = ImmutableTimestampResponse.builder().encoded(der).build();
            verifier.verify(response, signature);
            return response.getGenTime().toInstant();
        } catch (TimestampException | TimestampVerificationException e) {
            throw new Refused("an RFC 3161 timestamp is not valid", e);
        }
    }
}
