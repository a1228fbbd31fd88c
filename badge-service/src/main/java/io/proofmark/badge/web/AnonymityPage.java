package io.proofmark.badge.web;

import io.proofmark.badge.domain.TextPointers;
import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.ErasableTexts;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** What is known of submitters, what is shown, and what can be erased. */
record AnonymityPage(Frame frame, List<Field> texts, List<Field> strengths, List<Field> named)
        implements TemplateInstance {

    static AnonymityPage of(Frame frame, Catalog catalog) {
        return new AnonymityPage(
                frame,
                ErasableTexts.POINTERS.stream()
                        .map(it -> Field.of(
                                it.substring(1).replace('/', '.'),
                                TextPointers.SHOWN.contains(it) ? "shown until it is erased" : "never shown"))
                        .toList(),
                List.of(
                        Field.of("account", "signed in: as strong as the account"),
                        Field.of("key", "signed with a key of your own: what one key signed is one operator's"),
                        Field.of("alias", "a name that anybody could write: weak, yet one"),
                        Field.of("none", "neither: shown, and never lifts a row")),
                catalog.benchmarks().values().stream()
                        .filter(it -> it.kind().equals("score") && it.format() == null)
                        .map(it -> new Field(it.name(), "", "/benchmarks/" + it.slug()))
                        .toList());
    }
}
