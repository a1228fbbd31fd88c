package io.proofmark.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The files of one version.
 *
 * @param files opens a file by its name; null where there is none
 */
record CatalogFiles(Function<String, @Nullable InputStream> files) {

    /** The mapping that a file is. */
    Fields file(String name) {
        try (InputStream stream = files.apply(name)) {
            if (stream == null) {
                throw new CatalogFault(name, "is missing");
            }
            return new Compose(LoadSettings.builder().setLabel(name).build())
                    .composeInputStream(stream)
                    .map(root -> new Fields(name, "", root))
                    .orElseThrow(() -> new CatalogFault(name, "is empty"));
        } catch (YamlEngineException | IOException e) {
            throw new CatalogFault(name, e);
        }
    }

    /** The entries of a file in its order, each read whole. */
    <T> Map<String, T> entries(String name, BiFunction<String, Fields, T> entry) {
        Fields file = file(name);
        Map<String, T> entries = new LinkedHashMap<>();
        for (String key : file.keys()) {
            Fields fields = file.fields(key);
            entries.put(key, entry.apply(key, fields));
            fields.nothingElse();
        }
        return Collections.unmodifiableMap(entries);
    }

    /** The same; none where the version has no such file. */
    <T> Map<String, T> entriesIfThere(String name, BiFunction<String, Fields, T> entry) {
        return isThere(name) ? entries(name, entry) : Map.of();
    }

    private boolean isThere(String name) {
        try (InputStream stream = files.apply(name)) {
            return stream != null;
        } catch (IOException e) {
            throw new CatalogFault(name, e);
        }
    }
}
