package io.proofmark.e2e.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The points are where they are looked for, in the classes that are released. */
class WeaverTest {

    @ParameterizedTest
    @EnumSource(Point.class)
    void shouldCallFromThePointInTheReleasedClass(Point point) throws IOException {
        List<Object> named = calls(point.type(), point.method(), "reach");

        assertThat(named).contains(point.name());
    }

    @Test
    void shouldAskForTheWayToEachBroker() throws IOException {
        assertThat(calls(Detour.TYPE, Detour.METHOD, "port")).hasSize(1);
    }

    @Test
    void shouldLeaveOtherClassesAsTheyAre() throws IOException {
        byte[] bytes = bytes("io/proofmark/log/Entry");

        assertThat(new Weaver()
                        .transform(
                                WeaverTest.class.getModule(),
                                WeaverTest.class.getClassLoader(),
                                "io/proofmark/log/Entry",
                                null,
                                WeaverTest.class.getProtectionDomain(),
                                bytes))
                .isNull();
    }

    /** What a woven method hands to the agent, one entry a call. */
    private static List<Object> calls(String type, String method, String called) throws IOException {
        byte[] woven = Objects.requireNonNull(new Weaver()
                .transform(
                        WeaverTest.class.getModule(),
                        WeaverTest.class.getClassLoader(),
                        type,
                        null,
                        WeaverTest.class.getProtectionDomain(),
                        bytes(type)));
        return ClassFile.of().parse(woven).methods().stream()
                .filter(it -> it.methodName().equalsString(method))
                .flatMap(it -> calls(it, called))
                .toList();
    }

    private static Stream<Object> calls(MethodModel method, String called) {
        List<?> code = method.code().orElseThrow().elementList();
        return code.stream()
                .filter(InvokeInstruction.class::isInstance)
                .map(InvokeInstruction.class::cast)
                .filter(call -> call.name().equalsString(called)
                        && call.owner().asInternalName().startsWith("io/proofmark/e2e/agent/"))
                .map(call -> before(code, call));
    }

    private static Object before(List<?> code, InvokeInstruction call) {
        return code.get(code.indexOf(call) - 1) instanceof ConstantInstruction constant
                ? constant.constantValue()
                : call.name().stringValue();
    }

    private static byte[] bytes(String type) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(WeaverTest.class.getClassLoader().getResourceAsStream(type + ".class"))) {
            return in.readAllBytes();
        }
    }
}
