package io.proofmark.badge.web;

import io.proofmark.badge.web.FormAnswer.Refused;
import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a form into the words of its page. */
final class FormViews {

    private static final Catalog CATALOG = Catalogs.current();

    private static final List<FormPage.Suggestions> LISTS = List.of(
            list("models", CATALOG.models().keySet()),
            list("hardware", CATALOG.hardware().keySet()),
            list("quants", CATALOG.quants().keySet()),
            list("runtimes", CATALOG.engines().keySet()));

    private FormViews() {}

    /** @param answer null before the door was asked */
    static FormPage page(
            Frame frame, FormSpec form, String key, Map<String, String> written, @Nullable FormAnswer answer) {
        Refused refused = answer instanceof Refused it ? it : null;
        return new FormPage(
                frame,
                form,
                key,
                form.address().startsWith("/submit") ? benchmarks(form) : List.of(),
                form.groups().stream()
                        .map(group -> new FormPage.GroupView(
                                group.heading(),
                                group.fields().stream()
                                        .map(field -> field(form, field, written, refused))
                                        .toList()))
                        .toList(),
                form.checked() ? LISTS : List.of(),
                refused == null ? null : problem(refused),
                refused == null ? List.of() : refused.elsewhere(form.fields().map(FormField::pointer)),
                answer instanceof FormAnswer.Fine fine ? fine.checks() : List.of(),
                answer instanceof FormAnswer.Fine);
    }

    /** Benchmarks that a form can be filled in for: those that need no package. */
    static Stream<Benchmark> benchmarks() {
        return CATALOG.benchmarks().values().stream().filter(it -> it.format() == null);
    }

    private static String problem(Refused it) {
        String detail = it.detail();
        return detail == null ? it.title() + "." : it.title() + ". " + detail;
    }

    private static List<FilterField.Choice> benchmarks(FormSpec form) {
        String chosen = form.fixed().get("/benchmark");
        return benchmarks()
                .map(it ->
                        new FilterField.Choice(it.slug(), it.name(), it.slug().equals(chosen)))
                .toList();
    }

    private static FormPage.FieldView field(
            FormSpec form, FormField field, Map<String, String> written, @Nullable Refused refused) {
        String fixed = form.fixed().get(field.pointer());
        return new FormPage.FieldView(
                field.pointer(),
                field.id(),
                field.label(),
                field.hint(),
                fixed != null
                        ? fixed
                        : written.getOrDefault(field.pointer(), form.preset().getOrDefault(field.pointer(), "")),
                switch (field.type()) {
                    case TEXT, NUMBER -> "text";
                    case LONG_TEXT, RUNS, PARTS -> "long";
                    case YES_NO -> "yes-no";
                },
                field.suggestions(),
                field.type() == FormField.Type.NUMBER,
                fixed != null,
                refused == null ? null : refused.at(field.pointer()));
    }

    private static FormPage.Suggestions list(String id, Collection<String> values) {
        return new FormPage.Suggestions(id, values.stream().sorted().toList());
    }
}
