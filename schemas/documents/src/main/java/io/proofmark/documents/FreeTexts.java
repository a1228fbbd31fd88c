package io.proofmark.documents;

import io.proofmark.documents.privacy.PrivacyScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scans every string of a document that is no slug, word of a list, digest or date; names of members included. */
public final class FreeTexts {

    private static final Set<String> FIXED_FORM = Set.of(
            "/kind",
            "/benchmark",
            "/model/slug",
            "/model/fileSha256",
            "/hardware/slug",
            "/quant",
            "/runtime/engine",
            "/environment/offload",
            "/environment/split",
            "/source",
            "/signature/key",
            "/signature/value",
            "/testedAt",
            "/reproduces");

    /** What a field is made for does not count against it. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "/submitter/contact", Set.of(PrivacyScan.EMAIL),
            "/runtime/version", Set.of(PrivacyScan.IPV4),
            "/environment/driver", Set.of(PrivacyScan.IPV4));

    private final List<Fault> faults = new ArrayList<>();

    private FreeTexts() {}

    /** A fault for each pattern in each text, by pointer and name. */
    public static List<Fault> scan(Json document) {
        FreeTexts texts = new FreeTexts();
        texts.visit(Pointers.ROOT, document);
        return texts.faults;
    }

    /** The fault, pointing to the nearest place whose own name is harmless. */
    public static Fault withoutSecrets(Fault fault) {
        String pointer = fault.pointer();
        while (!PrivacyScan.names(pointer, Set.of()).isEmpty()) {
            pointer = Pointers.parent(pointer);
        }
        return new Fault(pointer, fault.rule(), fault.message());
    }

    private void visit(String pointer, Json value) {
        switch (value) {
            case Json.Members(Map<String, Json> byName) ->
                byName.forEach((name, child) -> {
                    check(pointer, name, Set.of());
                    visit(Pointers.member(pointer, name), child);
                });
            case Json.Items(List<Json> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    visit(Pointers.item(pointer, i), items.get(i));
                }
            }
            case Json.Text(String text) -> {
                if (!FIXED_FORM.contains(pointer)) {
                    check(pointer, text, ALLOWED.getOrDefault(pointer, Set.of()));
                }
            }
            case Json.Decimal _, Json.Flag _, Json.Null _ -> {}
        }
    }

    private void check(String pointer, String text, Set<String> allowed) {
        for (String name : PrivacyScan.names(text, allowed)) {
            faults.add(new Fault(pointer, Rules.PRIVACY, "looks like " + name + "; take it out"));
        }
    }
}
