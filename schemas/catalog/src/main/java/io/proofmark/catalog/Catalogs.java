package io.proofmark.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The released versions of the catalog; all stay available, because old verdicts name them. */
public final class Catalogs {

    /** The version that doors stamp on new events. */
    public static final String CURRENT = "2026-11-21";

    /** Every version, the oldest first. */
    public static final List<String> VERSIONS = List.of("2026-11-01", CURRENT);

    private static final Map<String, Catalog> LOADED = new ConcurrentHashMap<>();

    private Catalogs() {}

    /** The version in force. */
    public static Catalog current() {
        return version(CURRENT);
    }

    /**
     * A released version.
     *
     * @throws UnknownCatalogVersion when this program does not carry it
     */
    public static Catalog version(String version) {
        return LOADED.computeIfAbsent(version, Catalogs::load);
    }

    /** The newest version that was released with a rule set; empty when this program carries none. */
    public static Optional<Catalog> newestOf(String ruleSet) {
        return VERSIONS.reversed().stream()
                .map(Catalogs::version)
                .filter(catalog -> catalog.ruleSet().equals(ruleSet))
                .findFirst();
    }

    private static Catalog load(String version) {
        if (!VERSIONS.contains(version)) {
            throw new UnknownCatalogVersion(version);
        }
        CatalogFiles files = new CatalogFiles(file -> Catalogs.class.getResourceAsStream(version + "/" + file));
        return CatalogReader.read(version, files);
    }
}
