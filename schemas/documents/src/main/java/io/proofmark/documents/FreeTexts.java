package io.proofmark.documents;

import io.proofmark.documents.privacy.PrivacyScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scans every string of a document that is no slug, word of a list, digest or date; names of members included. */
public final class FreeTexts {

    /**
     * Which texts of a kind of document are scanned for what.
     *
     * @param scan the patterns
     * @param fixedForm pointers to texts whose form the schema fixes, so that nothing can hide there
     * @param allowed patterns that a field is made for, by pointer
     */
    public record Fields(PrivacyScan scan, Set<String> fixedForm, Map<String, Set<String>> allowed) {}

    private static final Fields NATIVE = new Fields(
            PrivacyScan.GENERAL,
            Set.of(
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
                    "/reproduces"),
            Map.of(
                    "/submitter/contact", Set.of(PrivacyScan.EMAIL),
                    "/runtime/version", Set.of(PrivacyScan.IPV4),
                    "/environment/driver", Set.of(PrivacyScan.IPV4)));

    private final Fields fields;
    private final List<Fault> faults = new ArrayList<>();

    private FreeTexts(Fields fields) {
        this.fields = fields;
    }

    /** A fault for each pattern in each text of a native submission, by pointer and name. */
    public static List<Fault> scan(Json document) {
        return scan(document, NATIVE);
    }

    /** The same for another kind of document. */
    public static List<Fault> scan(Json document, Fields fields) {
        FreeTexts texts = new FreeTexts(fields);
        texts.visit(Pointers.ROOT, document);
        return texts.faults;
    }

    /** The fault, pointing to the nearest place whose own name is harmless. */
    public static Fault withoutSecrets(Fault fault) {
        String pointer = fault.pointer();
        while (!PrivacyScan.GENERAL.names(pointer, Set.of()).isEmpty()) {
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
                if (!fields.fixedForm().contains(pointer)) {
                    check(pointer, text, fields.allowed().getOrDefault(pointer, Set.of()));
                }
            }
            case Json.Decimal _, Json.Flag _, Json.Null _ -> {}
        }
    }

    private void check(String pointer, String text, Set<String> allowed) {
        for (String name : fields.scan().names(text, allowed)) {
            faults.add(new Fault(pointer, Rules.PRIVACY, "looks like " + name + "; take it out"));
        }
    }
}
