package io.proofmark.canonical.inferencebench;

import io.proofmark.canonical.inferencebench.Shape.Anything;
import io.proofmark.canonical.inferencebench.Shape.Field;
import io.proofmark.canonical.inferencebench.Shape.Flag;
import io.proofmark.canonical.inferencebench.Shape.ListOf;
import io.proofmark.canonical.inferencebench.Shape.MapOf;
import io.proofmark.canonical.inferencebench.Shape.Metric;
import io.proofmark.canonical.inferencebench.Shape.Moment;
import io.proofmark.canonical.inferencebench.Shape.Nested;
import io.proofmark.canonical.inferencebench.Shape.OrNull;
import io.proofmark.canonical.inferencebench.Shape.Text;
import io.proofmark.canonical.inferencebench.Shape.Whole;
import io.proofmark.canonical.json.JsonValue;
import io.proofmark.canonical.json.JsonValue.JsonArray;
import io.proofmark.canonical.json.JsonValue.JsonInteger;
import io.proofmark.canonical.json.JsonValue.JsonNull;
import io.proofmark.canonical.json.JsonValue.JsonObject;
import io.proofmark.canonical.json.JsonValue.JsonString;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The fields of an envelope of version "v1" (yobitelcomm/bench 0.1.0), with the defaults that its tool inserts before
 * hashing. Stricter than the tool in one thing: {@code envelope_version} has to be there, as the published schema says.
 */
final class EnvelopeModel {

    private static final JsonValue EMPTY_TEXT = new JsonString("");
    private static final JsonValue EMPTY_OBJECT = new JsonObject(Map.of());
    private static final JsonValue EMPTY_LIST = new JsonArray(List.of());

    private static final Shape ANY_TEXT = new Text(_ -> true, "a text");
    private static final Shape SOME_TEXT = new Text(text -> !text.isEmpty(), "a text that is not empty");
    private static final Shape HASH = form("[0-9a-f]{64}", "64 lower-case hexadecimal digits");
    private static final Shape REVISION = new Text(EnvelopeModel::isRevision, "a text of 7 to 40 characters");
    private static final Shape FREE_OBJECT = new MapOf(Anything.ANYTHING, 0);
    private static final Shape POSITIVE = new Whole(BigInteger.ONE, null, "an integer from 1 on");
    private static final Shape CHANNELS = new Whole(BigInteger.ONE, BigInteger.valueOf(16), "an integer from 1 to 16");
    private static final Shape INDEX =
            new Whole(BigInteger.valueOf(Long.MIN_VALUE), BigInteger.valueOf(Long.MAX_VALUE), "an integer of 64 bits");

    private static final Nested MODEL = nested(
            required("id", SOME_TEXT),
            required("revision", REVISION),
            required("provider", SOME_TEXT),
            required("endpoint_hash", HASH));

    private static final Nested ENGINE = nested(
            required("name", SOME_TEXT),
            required("version", SOME_TEXT),
            required("config_hash", HASH),
            optionalText("image_digest"));

    private static final Nested QUANTIZATION = nested(required("format", ANY_TEXT), optionalText("method"));

    /** The four fields of a GPU that the fingerprint covers. */
    static final Nested GPU = nested(
            required("model", ANY_TEXT),
            required("pci_id", ANY_TEXT),
            required("serial", ANY_TEXT),
            required("vbios", ANY_TEXT));

    static final Nested CPU = nested(required("model", ANY_TEXT), required("microcode", ANY_TEXT));

    static final Nested MEMORY =
            nested(required("channels", CHANNELS), required("speed_mts", POSITIVE), required("ecc", Flag.FLAG));

    static final Nested BIOS = nested(
            required("version", ANY_TEXT), required("resizable_bar", Flag.FLAG), required("above_4g", Flag.FLAG));

    static final Nested HARDWARE = nested(
            required(Names.FINGERPRINT, HASH),
            required("dmi_uuid", SOME_TEXT),
            optional("gpus", new ListOf(GPU), EMPTY_LIST),
            required("cpu", CPU),
            required("memory", MEMORY),
            required("bios", BIOS),
            optional("numa", FREE_OBJECT, EMPTY_OBJECT),
            optionalText("driver"),
            optionalText("cuda"),
            optionalText("nccl"));

    private static final Nested SOFTWARE = nested(
            optionalText("image_digest"),
            required("pip_freeze_hash", HASH),
            required("git_commit", REVISION),
            optionalText("nvidia_smi_q_hash"));

    private static final Nested DATASET = nested(required("id", SOME_TEXT), required("hash", HASH));

    private static final Nested SIGNATURE = nested(
            required("method", form("sigstore-cosign|dev-key", "sigstore-cosign or dev-key")),
            required("certificate", SOME_TEXT),
            optional("rekor_log_index", INDEX, new JsonInteger("-1")),
            optionalText("bundle"));

    static final Nested ENVELOPE = nested(
            required("envelope_version", form("v1", "v1")),
            required("suite_id", SOME_TEXT),
            required(
                    "suite_version",
                    form("[0-9]++\\.[0-9]++\\.[0-9]++(?:-[\\w.]++)?", "a version such as 1.0.0 or 1.0.0-rc.1")),
            required(Names.RUN_ID, ANY_TEXT),
            required(Names.TIMESTAMP, Moment.MOMENT),
            required("model", MODEL),
            required("engine", ENGINE),
            optional("quantization", new OrNull(QUANTIZATION), JsonNull.NULL),
            required(Names.HARDWARE, HARDWARE),
            required("software_provenance", SOFTWARE),
            required("dataset", DATASET),
            required("seed", new Whole(null, null, "an integer")),
            optional("driver_options", FREE_OBJECT, EMPTY_OBJECT),
            required("metrics", new MapOf(Metric.METRIC, 1)),
            optional("distributions", new MapOf(ANY_TEXT, 0), EMPTY_OBJECT),
            optionalText("slo_template"),
            optional("warnings", new ListOf(ANY_TEXT), EMPTY_LIST),
            optional(Names.SIGNATURE, new OrNull(SIGNATURE), JsonNull.NULL));

    private EnvelopeModel() {}

    /** Fields that are looked at by name. */
    static final class Names {

        static final String RUN_ID = "run_id";
        static final String TIMESTAMP = "timestamp";
        static final String HARDWARE = "hardware_fingerprint";
        static final String FINGERPRINT = "fingerprint_sha256";
        static final String SIGNATURE = "signature";

        private Names() {}
    }

    private static Nested nested(Field... fields) {
        return new Nested(List.of(fields));
    }

    private static Field required(String name, Shape shape) {
        return new Field(name, shape, null);
    }

    private static Field optional(String name, Shape shape, JsonValue byDefault) {
        return new Field(name, shape, byDefault);
    }

    private static Field optionalText(String name) {
        return optional(name, ANY_TEXT, EMPTY_TEXT);
    }

    private static Text form(String pattern, String rule) {
        Predicate<String> matches = Pattern.compile(pattern).asMatchPredicate();
        return new Text(matches, rule);
    }

    private static boolean isRevision(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= 7 && length <= 40;
    }
}
