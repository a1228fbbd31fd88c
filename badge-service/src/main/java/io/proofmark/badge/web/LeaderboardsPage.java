package io.proofmark.badge.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** All benchmarks. */
record LeaderboardsPage(Frame frame, List<Line> benchmarks) implements TemplateInstance {

    /** One of them. */
    record Line(String slug, String name, String kind, String description) {}
}
