package io.proofmark.badge.web;

import io.proofmark.badge.domain.Facts;
import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import io.proofmark.catalog.Engine;
import io.proofmark.catalog.Hardware;
import io.proofmark.catalog.Model;
import org.jspecify.annotations.Nullable;

/** Names for slugs from the catalog in force; a slug it does not know names itself. */
final class Labels {

    private static final Catalog CATALOG = Catalogs.current();

    private Labels() {}

    static String model(String slug) {
        return CATALOG.model(slug).map(Model::name).orElse(slug);
    }

    static String hardware(String slug) {
        return CATALOG.hardware(slug).map(Hardware::name).orElse(slug);
    }

    static String hardware(Facts facts) {
        return hardware(facts.hardware(), facts.hardwareCount());
    }

    static String hardware(@Nullable String slug, int count) {
        String name = slug == null ? Display.NOT_PROVIDED : hardware(slug);
        return count > 1 ? count + " × " + name : name;
    }

    static String engine(@Nullable String name) {
        return name == null
                ? Display.NOT_PROVIDED
                : CATALOG.engine(name).map(Engine::title).orElse(name);
    }

    static String runtime(@Nullable String engine, @Nullable String version) {
        return version == null ? engine(engine) : engine(engine) + " " + version;
    }

    /** A metric's name in the API, as people say it. */
    static String metric(String name) {
        return switch (name) {
            case "decodeTokensPerSecond" -> "decode rate";
            default -> Display.spoken(name);
        };
    }

    static String benchmark(String slug) {
        return CATALOG.benchmark(slug).map(Benchmark::name).orElse(slug);
    }
}
