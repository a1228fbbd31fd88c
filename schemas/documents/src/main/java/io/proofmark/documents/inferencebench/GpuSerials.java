package io.proofmark.documents.inferencebench;

import io.proofmark.documents.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The serial numbers of GPUs, which name one machine for ever; 61 of the 63 published envelopes carry real ones. */
public final class GpuSerials {

    private static final String GPUS = "/hardware_fingerprint/gpus";
    private static final String SERIAL = "serial";
    private static final Json MASK = new Json.Text("masked");

    private GpuSerials() {}

    /** The envelope as it may be shown: no longer what was signed. */
    public static Json masked(Json envelope) {
        List<Json> gpus = envelope.items(GPUS);
        return gpus.isEmpty()
                ? envelope
                : envelope.with(
                        GPUS,
                        new Json.Items(gpus.stream().map(GpuSerials::maskedGpu).toList()));
    }

    private static Json maskedGpu(Json gpu) {
        if (!(gpu instanceof Json.Members(Map<String, Json> fields))) {
            return MASK;
        }
        Map<String, Json> masked = new LinkedHashMap<>(fields);
        masked.computeIfPresent(SERIAL, (_, _) -> MASK);
        return new Json.Members(masked);
    }
}
