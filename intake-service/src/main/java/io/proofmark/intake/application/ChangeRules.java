package io.proofmark.intake.application;

import io.proofmark.catalog.ErasableTexts;
import io.proofmark.documents.DocumentSchema;
import io.proofmark.documents.DoorChecks;
import io.proofmark.documents.Fault;
import io.proofmark.documents.FreeTexts;
import io.proofmark.documents.Json;
import io.proofmark.documents.Pointers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a submitter may change of a submission that was taken in: never numbers that were measured nor what was measured on
 * what, which makes another submission.
 */
public record ChangeRules(DocumentSchema schema) {

    static final String RULE = "request.information";

    private static final Set<String> WHOLE = Set.of("notes", "evidence", "environment", "protocol");
    /** Objects of which one member may be changed. */
    private static final Map<String, String> PART = Map.of("runtime", "version", "declared", "vramPeakGb");

    private static final Json ANY = probe();

    /**
     * @param place pointer of the changes in the request
     * @return every fault of the changes, with pointers into the request
     */
    public List<Fault> faults(Json changes, String place) {
        if (!(changes instanceof Json.Members(Map<String, Json> byName)) || byName.isEmpty()) {
            return List.of(new Fault(place, RULE, "must be an object of what changes"));
        }
        List<Fault> faults = new ArrayList<>();
        byName.forEach((name, value) -> {
            if (!WHOLE.contains(name)) {
                faults.addAll(partly(name, value));
            }
        });
        if (faults.isEmpty()) {
            Json changed = ANY.merged(changes);
            faults.addAll(schema.faults(changed));
            if (faults.isEmpty()) {
                faults.addAll(DoorChecks.addresses(changed));
            }
        }
        faults.addAll(FreeTexts.scan(changes));
        return faults.stream()
                .map(FreeTexts::withoutSecrets)
                .map(fault -> new Fault(place + fault.pointer(), fault.rule(), fault.message()))
                .toList();
    }

    /** Pointers of erasable texts that the changes take out, sorted. */
    static List<String> removedTexts(Json changes) {
        return ErasableTexts.POINTERS.stream()
                .filter(pointer -> Stream.of(pointer, Pointers.parent(pointer))
                        .anyMatch(place -> changes.at(place).orElse(changes) == Json.Null.NULL))
                .sorted()
                .toList();
    }

    private static List<Fault> partly(String name, Json value) {
        String pointer = Pointers.member(Pointers.ROOT, name);
        String part = PART.get(name);
        if (part == null) {
            return List.of(new Fault(pointer, RULE, "cannot be changed: that is another submission"));
        }
        boolean fits = value instanceof Json.Members(Map<String, Json> members)
                && members.keySet().equals(Set.of(part))
                && members.get(part) != Json.Null.NULL;
        return fits ? List.of() : List.of(new Fault(pointer, RULE, "of it only " + part + " can be given"));
    }

    /** A submission that is as it must be, to see whether it still is after the changes. */
    private static Json probe() {
        Json slug = object("slug", new Json.Text("any"));
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("kind", new Json.Text("speed"));
        members.put("benchmark", new Json.Text("any"));
        members.put("model", slug);
        members.put("hardware", slug);
        members.put("declared", object("decodeTokensPerSecond", new Json.Decimal(BigDecimal.ONE)));
        return new Json.Members(members);
    }

    private static Json object(String name, Json value) {
        return new Json.Members(Map.of(name, value));
    }
}
