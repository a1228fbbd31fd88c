package io.proofmark.verify.application.offered;

import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import io.proofmark.documents.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A document without the values that have faults: what is left can still be judged.
 *
 * @param places pointers of the faults
 */
record Pruned(Set<String> places) {

    static Json of(Json document, List<Fault> faults) {
        return new Pruned(faults.stream().map(Fault::pointer).collect(Collectors.toUnmodifiableSet()))
                .copy(Pointers.ROOT, document);
    }

    private Json copy(String pointer, Json value) {
        return switch (value) {
            case Json.Members(Map<String, Json> byName) -> {
                Map<String, Json> kept = new LinkedHashMap<>();
                byName.forEach((name, child) -> {
                    String place = Pointers.member(pointer, name);
                    if (!places.contains(place)) {
                        kept.put(name, copy(place, child));
                    }
                });
                yield new Json.Members(kept);
            }
            case Json.Items(List<Json> items) -> {
                List<Json> kept = new ArrayList<>();
                for (int i = 0; i < items.size(); i++) {
                    String place = Pointers.item(pointer, i);
                    if (!places.contains(place)) {
                        kept.add(copy(place, items.get(i)));
                    }
                }
                yield new Json.Items(kept);
            }
            case Json.Text _, Json.Decimal _, Json.Flag _, Json.Null _ -> value;
        };
    }
}
