package io.proofmark.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Which way the packages of a service may depend on each other.
 *
 * @param base the service's package
 */
record Layers(String base) {

    /** Packages that touch the outside; {@code rest} and {@code web} are the two halves of one, HTTP. */
    private static final List<List<String>> ADAPTERS =
            List.of(List.of("messaging"), List.of("persistence"), List.of("rest", "web"), List.of("scheduling"));

    /** Owner and name of what must not be called: {@code Class#method}. */
    private static final String READINGS = "java\\.time\\.\\w+#(now|system\\w*)"
            + "|java\\.lang\\.System#(currentTimeMillis|nanoTime|getenv|getProperty)"
            + "|java\\.lang\\.Math#random"
            + "|java\\.util\\.UUID#randomUUID"
            + "|java\\.util\\.(Locale|TimeZone)#getDefault"
            + "|java\\.(util\\.Random|util\\.concurrent\\.ThreadLocalRandom|security\\.SecureRandom)#.*";

    List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>(List.of(pureDomain(), timelessDomain(), frugalApplication()));
        ADAPTERS.forEach(adapter -> rules.add(aloneAmongAdapters(adapter)));
        return rules;
    }

    private ArchRule pureDomain() {
        return classes()
                .that()
                .resideInAPackage(base + ".domain..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                        "are java (but not java.sql), canonical, catalog, documents, door, jspecify or the domain's own",
                        type -> Packages.isPrimitiveOrWithin(
                                        type,
                                        "java",
                                        "io.proofmark.canonical",
                                        "io.proofmark.catalog",
                                        "io.proofmark.documents",
                                        "io.proofmark.door",
                                        "org.jspecify",
                                        base + ".domain")
                                && !Packages.within(type, "java.sql", "java.net.http")))
                .because(
                        "rules must be recomputable by anybody in milliseconds: values in, values out; what a document says of itself"
                                + " is a rule of schemas, the same for the door, the worker and the command line");
    }

    private ArchRule timelessDomain() {
        DescribedPredicate<JavaCall<?>> reading = DescribedPredicate.describe(
                "it reads a clock, a random source or the machine's settings",
                call -> (call.getTargetOwner().getName() + "#" + call.getName()).matches(READINGS));
        return noClasses()
                .that()
                .resideInAPackage(base + ".domain..")
                .should()
                .callCodeUnitWhere(reading)
                .because("time, ids and locale are arguments: the same facts give the same verdict on every machine");
    }

    private ArchRule frugalApplication() {
        return classes()
                .that()
                .resideInAPackage(base + ".application..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                        "are java, canonical, catalog, documents, door, verdicts, what a file is to the artifact store, the site of a caller, jspecify, jakarta.enterprise, jakarta.inject, jakarta.transaction, the domain or the application",
                        type -> Packages.isPrimitiveOrWithin(
                                                type,
                                                "java",
                                                "io.proofmark.canonical",
                                                "io.proofmark.catalog",
                                                "io.proofmark.documents",
                                                "io.proofmark.door",
                                                "io.proofmark.verdicts",
                                                "org.jspecify",
                                                "jakarta.enterprise",
                                                "jakarta.inject",
                                                "jakarta.transaction",
                                                base + ".domain",
                                                base + ".application")
                                        && !Packages.within(type, "java.sql")
                                || type.getName()
                                        .matches("io\\.proofmark\\.(artifacts\\.(Content|Upload)|limits\\.Site)")))
                .because("use cases know ports, not the technology behind them; dependencies point inwards");
    }

    private ArchRule aloneAmongAdapters(List<String> adapter) {
        String[] others = ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .flatMap(List::stream)
                .map(name -> base + "." + name + "..")
                .toArray(String[]::new);
        String[] own = adapter.stream().map(name -> base + "." + name + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(own)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("adapters meet in the application only, so that each can be replaced alone")
                .allowEmptyShould(!adapter.contains("messaging"));
    }
}
