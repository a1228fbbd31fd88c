package io.proofmark.canonical.inferencebench;

import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.inferencebench.Shape.Field;
import io.proofmark.canonical.inferencebench.Shape.ListOf;
import io.proofmark.canonical.inferencebench.Shape.Nested;
import io.proofmark.canonical.json.CodePoints;
import io.proofmark.canonical.json.JsonValue;
import io.proofmark.canonical.json.JsonValue.JsonArray;
import io.proofmark.canonical.json.JsonValue.JsonObject;
import io.proofmark.canonical.json.JsonValue.JsonString;
import io.proofmark.canonical.json.PythonJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code fingerprint_sha256}: a digest over the fields of the model, GPUs by PCI id, without fields that it does not know. */
final class HardwareFingerprint {

    private static final Comparator<JsonValue> BY_PCI_ID =
            Comparator.comparing(HardwareFingerprint::pciId, CodePoints.ORDER);

    private HardwareFingerprint() {}

    /** The canonical bytes of loaded hardware without faults. */
    static byte[] canonicalBytes(JsonObject hardware) {
        Map<String, JsonValue> known =
                new LinkedHashMap<>(((JsonObject) known(EnvelopeModel.HARDWARE, hardware)).members());
        known.remove(EnvelopeModel.Names.FINGERPRINT);
        return PythonJson.bytes(new JsonObject(known));
    }

    static String of(JsonObject hardware) {
        return Sha256.hex(canonicalBytes(hardware));
    }

    private static JsonValue known(Shape shape, JsonValue value) {
        if (shape instanceof Nested(List<Field> fields) && value instanceof JsonObject object) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            for (Field field : fields) {
                JsonValue member = object.members().get(field.name());
                if (member != null) {
                    members.put(field.name(), known(field.shape(), member));
                }
            }
            return new JsonObject(members);
        }
        if (shape instanceof ListOf(Shape item) && value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>();
            array.items().forEach(each -> items.add(known(item, each)));
            items.sort(BY_PCI_ID);
            return new JsonArray(items);
        }
        return value;
    }

    private static String pciId(JsonValue gpu) {
        return gpu instanceof JsonObject object && object.members().get("pci_id") instanceof JsonString id
                ? id.text()
                : "";
    }
}
