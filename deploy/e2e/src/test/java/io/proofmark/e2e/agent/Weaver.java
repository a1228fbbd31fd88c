package io.proofmark.e2e.agent;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds a call of {@link CrashPoints#reach} at each point. A point that is not found ends the process, loudly. */
final class Weaver implements ClassFileTransformer {

    private static final ClassDesc CRASH_POINTS = ClassDesc.of(CrashPoints.class.getName());
    private static final MethodTypeDesc REACH = MethodTypeDesc.of(CD_void, CD_Object, CD_String);
    private static final int UNUSABLE = 99;
    private static final ClassTransform DETOUR = ClassTransform.transformingMethodBodies(
            method -> method.methodName().equalsString(Detour.METHOD), (code, element) -> {
                if (element instanceof ReturnInstruction) {
                    code.invokestatic(ClassDesc.of(Detour.class.getName()), "port", MethodTypeDesc.of(CD_int, CD_int));
                }
                code.with(element);
            });

    @Override
    public byte @Nullable [] transform(
            Module module,
            @Nullable ClassLoader loader,
            String name,
            @Nullable Class<?> redefined,
            ProtectionDomain domain,
            byte[] bytes) {
        List<Point> points = Point.of(name);
        boolean detour = name.equals(Detour.TYPE);
        if ((points.isEmpty() && !detour) || loader == null) {
            return null;
        }
        try {
            ClassFile files =
                    ClassFile.of(ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)));
            return detour ? files.transformClass(files.parse(bytes), DETOUR) : woven(files, points, bytes);
        } catch (RuntimeException | LinkageError e) {
            // The JVM would load the class as it is, and no fault would ever fire.
            System.err.println("no points in " + name + ": " + e);
            Runtime.getRuntime().halt(UNUSABLE);
            return null;
        }
    }

    private static byte[] woven(ClassFile files, List<Point> points, byte[] bytes) {
        Set<Point> missing = new HashSet<>(points);
        byte[] woven = files.transformClass(
                files.parse(bytes), (builder, element) -> weave(points, missing, builder, element));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("not there: " + missing);
        }
        return woven;
    }

    private static void weave(List<Point> points, Set<Point> missing, ClassBuilder builder, ClassElement element) {
        List<Point> here =
                element instanceof MethodModel method && method.code().isPresent()
                        ? points.stream()
                                .filter(point -> method.methodName().equalsString(point.method()))
                                .toList()
                        : List.of();
        if (here.isEmpty()) {
            builder.with(element);
            return;
        }
        missing.removeAll(here);
        builder.transformMethod((MethodModel) element, MethodTransform.transformingCode(new Calls(here)));
    }

    private record Calls(List<Point> points) implements CodeTransform {

        @Override
        public void atStart(CodeBuilder code) {
            points.stream().filter(point -> !point.atEnd()).forEach(point -> call(code, point));
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof ReturnInstruction) {
                points.stream().filter(Point::atEnd).forEach(point -> call(code, point));
            }
            code.with(element);
        }

        private static void call(CodeBuilder code, Point point) {
            code.aload(0).ldc(point.name()).invokestatic(CRASH_POINTS, "reach", REACH);
        }
    }
}
