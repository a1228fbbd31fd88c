package io.proofmark.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;

/**
 * Which package may know which technology. The base package and {@code wiring} put a service together and may know all.
 *
 * @param base the service's package
 */
record Technologies(String base) {

    List<ArchRule> rules() {
        return List.of(
                only(
                        List.of("messaging"),
                        "events enter and leave a service in one place",
                        "org.apache.avro",
                        "org.apache.kafka",
                        "io.smallrye.reactive.messaging",
                        "org.eclipse.microprofile.reactive.messaging",
                        "io.proofmark.events",
                        "io.proofmark.door.events"),
                only(
                        List.of("persistence"),
                        "one package knows tables",
                        "jakarta.persistence",
                        "org.hibernate",
                        "io.quarkus.hibernate",
                        "org.flywaydb"),
                // The log hands a consumer the connection of its transaction, to be passed on.
                only(List.of("persistence", "messaging"), "SQL is written in one package", "java.sql", "javax.sql"),
                only(
                        List.of("rest", "web"),
                        "use cases are not written for HTTP",
                        "jakarta.ws.rs",
                        "io.quarkus.qute",
                        "org.jboss.resteasy"));
    }

    private ArchRule only(List<String> allowed, String because, String... technology) {
        return noClasses()
                .that(resideElsewhere(allowed))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to " + Arrays.toString(technology), type -> Packages.within(type, technology)))
                .because(because);
    }

    private DescribedPredicate<JavaClass> resideElsewhere(List<String> allowed) {
        return DescribedPredicate.describe(
                "are not in " + allowed,
                type -> !type.getPackageName().equals(base)
                        && !Packages.within(type, base + ".wiring")
                        && allowed.stream().noneMatch(name -> Packages.within(type, base + "." + name)));
    }
}
