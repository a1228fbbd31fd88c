package io.proofmark.verify.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody who wants to measure the same would have to guess; spelt as in the document, with dots. */
final class Missing {

    private final List<String> names = new ArrayList<>();

    private Missing() {}

    static List<String> of(Submission submission) {
        Missing missing = new Missing();
        missing.configuration(submission.configuration());
        missing.conditions(submission.conditions());
        missing.unless(submission.testedAt(), "testedAt");
        if (submission.kind() == Kind.SPEED) {
            missing.figures(submission.figures());
        } else {
            missing.evidence(submission.texts());
        }
        Collections.sort(missing.names);
        return missing.names;
    }

    private void configuration(Configuration configuration) {
        unless(configuration.quant(), "quant");
        unless(configuration.engine(), "runtime.engine");
        unless(configuration.engineVersion(), "runtime.version");
    }

    private void conditions(Conditions conditions) {
        unless(conditions.driver(), "environment.driver");
        unless(conditions.os(), "environment.os");
        unless(conditions.contextLength(), "environment.contextLength");
        unless(conditions.concurrency(), "environment.concurrency");
    }

    private void figures(Figures figures) {
        unless(figures.declared().vramPeakGib(), "declared.vramPeakGb");
        unless(figures.runs().isEmpty() ? figures.declared().ttftMs() : figures.runs(), "declared.ttftMs");
        unless(figures.runs().isEmpty() ? null : figures.runs(), "runs");
    }

    private void evidence(Texts texts) {
        for (String pointer : List.of(Texts.LOG_URL, Texts.RUNNER, Texts.COMMAND, Texts.ALIAS, Texts.CONTACT)) {
            unless(texts.given(pointer) ? pointer : null, pointer.substring(1).replace('/', '.'));
        }
    }

    private void unless(Optional<?> value, String name) {
        unless(value.orElse(null), name);
    }

    private void unless(@Nullable Object value, String name) {
        if (value == null) {
            names.add(name);
        }
    }
}
