package io.proofmark.signatures;

import dev.sigstore.proto.rekor.v1.TransparencyLogEntry;
import dev.sigstore.trustroot.TransparencyLog;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Whether an entry is in a log that the trusted root knows, under a key that was good at that time. */
final class LogInclusion {

    private LogInclusion() {}

    /**
     * Verifies proof, checkpoint and, where there is one, the signed entry timestamp (SET).
     *
     * @param stamped times vouched for by timestamp authorities
     * @return the integrated time; empty without SET, as nobody vouches for the bundle's number then
     */
    static Optional<Instant> verify(TransparencyLogEntry entry, List<Instant> stamped, TrustedRoot root)
            throws Refused {
        byte[] logId = entry.getLogId().getKeyId().toByteArray();
        List<TransparencyLog> known = root.logs(logId);
        Refused.unless(
                !known.isEmpty(),
                "the trusted root has no dated log " + HexFormat.of().formatHex(logId));
        Optional<Instant> integrated = integratedTime(entry, known.getFirst());
        List<Instant> times = integrated.map(List::of).orElse(stamped);
        TransparencyLog log = inWindow(known, times);
        MerkleProof.verify(entry.getCanonicalizedBody().toByteArray(), entry.getInclusionProof());
        Checkpoint.parse(entry.getInclusionProof().getCheckpoint().getEnvelope())
                .verify(entry.getInclusionProof(), log);
        return integrated;
    }

    private static Optional<Instant> integratedTime(TransparencyLogEntry entry, TransparencyLog log) throws Refused {
        byte[] set = entry.getInclusionPromise().getSignedEntryTimestamp().toByteArray();
        if (set.length == 0) {
            return Optional.empty();
        }
        Refused.unless(
                LogKey.verifies(log, promised(entry), set),
                "the signed entry timestamp (SET) does not fit the log entry");
        return Optional.of(Instant.ofEpochSecond(entry.getIntegratedTime()));
    }

    /** The JSON that a SET signs: four members in the order of their names. */
    private static byte[] promised(TransparencyLogEntry entry) {
        String body =
                Base64.getEncoder().encodeToString(entry.getCanonicalizedBody().toByteArray());
        String logId = HexFormat.of().formatHex(entry.getLogId().getKeyId().toByteArray());
        return "{\"body\":\"%s\",\"integratedTime\":%d,\"logID\":\"%s\",\"logIndex\":%d}"
                .formatted(body, entry.getIntegratedTime(), logId, entry.getLogIndex())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static TransparencyLog inWindow(List<TransparencyLog> known, List<Instant> times) throws Refused {
        for (TransparencyLog log : known) {
            var window = log.getPublicKey().getValidFor();
            boolean good =
                    times.isEmpty() ? window.getEnd().isEmpty() : times.stream().allMatch(window::contains);
            if (good) {
                return log;
            }
        }
        throw new Refused("the key of the log " + known.getFirst().getBaseUrl() + " was not valid at "
                + (times.isEmpty() ? "a time nobody vouches for" : times));
    }
}
