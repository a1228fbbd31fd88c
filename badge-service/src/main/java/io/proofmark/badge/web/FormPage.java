package io.proofmark.badge.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form, at first or with what the door said of it.
 *
 * @param key the same for every try of this form
 * @param benchmarks to choose from; empty where there is no choice
 * @param lists what fields are completed from
 * @param problem why the door refused it, or null
 * @param faults what is wrong besides single fields
 * @param checks what the door looked at, when it would take the form
 * @param fine whether the door would take it
 */
record FormPage(
        Frame frame,
        FormSpec form,
        String key,
        List<FilterField.Choice> benchmarks,
        List<GroupView> groups,
        List<Suggestions> lists,
        @Nullable String problem,
        List<String> faults,
        List<CheckLine> checks,
        boolean fine)
        implements TemplateInstance {

    /** Fields under one heading. */
    record GroupView(String heading, List<FieldView> fields) {}

    /**
     * A field as it is shown.
     *
     * @param look text, long or yes-no
     * @param list from which it is completed, or null
     * @param locked whether it cannot be changed
     * @param fault what is wrong with it, or null
     */
    record FieldView(
            String name,
            String id,
            String label,
            String hint,
            String value,
            String look,
            @Nullable String list,
            boolean numeric,
            boolean locked,
            @Nullable String fault) {}

    /** Values under a name. */
    record Suggestions(String id, List<String> values) {}
}
