package io.proofmark.documents.inferencebench;

import io.proofmark.canonical.Sha256;
import io.proofmark.documents.Check;
import io.proofmark.documents.Json;
import io.proofmark.documents.Outcome;
import io.proofmark.documents.Rules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code lint.placeholder}: values that were never measured. Most published envelopes have some, so it never fails. */
final class Placeholders {

    private static final List<String> HASHES = List.of(
            "/model/endpoint_hash",
            "/engine/config_hash",
            "/dataset/hash",
            "/software_provenance/pip_freeze_hash",
            "/software_provenance/nvidia_smi_q_hash",
            "/software_provenance/git_commit",
            "/hardware_fingerprint/fingerprint_sha256");
    private static final Pattern ZEROS = Pattern.compile("0++");
    private static final String OF_NOTHING = Sha256.hex(new byte[0]);
    private static final Pattern NO_REVISION = Pattern.compile("(?i)unknown.*+|abc1234|deadbeef.*+|0++");

    private Placeholders() {}

    static Check check(Json envelope) {
        List<String> found = new ArrayList<>();
        for (String pointer : HASHES) {
            envelope.text(pointer)
                    .filter(hash -> ZEROS.matcher(hash).matches())
                    .ifPresent(_ -> found.add(pointer + " is all zeros"));
            envelope.text(pointer)
                    .filter(OF_NOTHING::equals)
                    .ifPresent(_ -> found.add(pointer + " is the hash of nothing"));
        }
        envelope.text("/model/revision")
                .filter(revision -> NO_REVISION.matcher(revision).matches())
                .ifPresent(_ -> found.add("/model/revision names no revision"));
        envelope.text("/hardware_fingerprint/dmi_uuid")
                .filter("unknown"::equals)
                .ifPresent(_ -> found.add("/hardware_fingerprint/dmi_uuid is unknown"));
        if (isOne(envelope, "channels") && isOne(envelope, "speed_mts")) {
            found.add("/hardware_fingerprint/memory is one channel at 1 MT/s");
        }
        return found.isEmpty()
                ? Check.of(Rules.PLACEHOLDER, Outcome.PASS, "no placeholder found")
                : Check.of(Rules.PLACEHOLDER, Outcome.WARN, "never measured: " + String.join("; ", found));
    }

    private static boolean isOne(Json envelope, String name) {
        return envelope.number("/hardware_fingerprint/memory/" + name)
                .filter(value -> value.compareTo(BigDecimal.ONE) == 0)
                .isPresent();
    }
}
