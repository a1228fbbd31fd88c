package io.proofmark.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;

/** Where classes lie. */
final class Packages {

    private Packages() {}

    /** Whether the class (of an array: its elements) lies in one of the packages or below; primitives lie in none. */
    static boolean within(JavaClass type, String... packages) {
        String name = type.getBaseComponentType().getPackageName();
        return Arrays.stream(packages).anyMatch(one -> name.equals(one) || name.startsWith(one + "."));
    }

    /** As {@link #within}, and primitives are welcome everywhere. */
    static boolean isPrimitiveOrWithin(JavaClass type, String... packages) {
        return type.getBaseComponentType().getPackageName().isEmpty() || within(type, packages);
    }
}
