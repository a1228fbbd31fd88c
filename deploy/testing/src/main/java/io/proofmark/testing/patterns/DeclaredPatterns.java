package io.proofmark.testing.patterns;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The regular expressions that classes hold in static fields. */
public final class DeclaredPatterns {

    private DeclaredPatterns() {}

    /**
     * @param base a package, for example {@code io.proofmark.badge}
     * @return by {@code Class.FIELD}
     */
    public static Map<String, Pattern> below(String base) {
        Map<String, Pattern> patterns = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(base).stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
                        .forEach(field ->
                                patterns.put(field.getOwner().getSimpleName() + "." + field.getName(), value(field)));
        return patterns;
    }

    private static Pattern value(JavaField field) {
        try {
            Field reflected = field.getOwner().reflect().getDeclaredField(field.getName());
            reflected.setAccessible(true);
            return (Pattern) reflected.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(field.getFullName(), e);
        }
    }
}
