package io.proofmark.documents;

import io.proofmark.catalog.Benchmark;
import java.util.Optional;

/** Which free texts of a native submission name an entry of the catalog; rules see that, never the text. */
public final class ListedTexts {

    private static final String LOG_URL = "/evidence/logUrl";
    private static final String RUNNER = "/evidence/runner";

    private ListedTexts() {}

    /** The entry that the text of a field names. */
    public static Optional<String> entry(String field, String text, Benchmark benchmark) {
        return switch (field) {
            case LOG_URL -> WebAddress.parse(text).map(WebAddress::host).filter(benchmark.logHosts()::contains);
            case RUNNER ->
                benchmark.runners().stream()
                        .filter(runner -> text.equals(runner) || text.endsWith("/" + runner))
                        .findFirst();
            default -> Optional.empty();
        };
    }
}
