package dev.interleave.kernel.rewrite;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Replaces calls in classes compiled from cells, and references to the same methods: those that
 * would end the process, and those whose child process would write to the server's log. Other
 * classes are not even parsed.
 */
public final class CallRewriter {
  private static final String EXIT = ExitCall.class.getName();
  private static final String CHILD = ChildOutput.class.getName();

  /** The replaced methods, and whose static method stands in for each. */
  private static final Map<String, String> REPLACED =
      Map.of(
          "java.lang.System.exit(I)V", EXIT,
          "java.lang.Runtime.exit(I)V", EXIT,
          "java.lang.Runtime.halt(I)V", EXIT,
          "java.lang.ProcessBuilder.start()Ljava/lang/Process;", CHILD,
          "java.lang.Process.waitFor()I", CHILD,
          "java.lang.Process.waitFor(JLjava/util/concurrent/TimeUnit;)Z", CHILD);

  private CallRewriter() {}

  public static byte[] rewrite(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    boolean ends = text.contains("exit") || text.contains("halt");
    boolean owned = text.contains("java/lang/System") || text.contains("java/lang/Runtime");
    if (!(ends && owned) && !text.contains("java/lang/Process")) return bytes;
    var file = ClassFile.of();
    return file.transformClass(file.parse(bytes), ClassTransform.transformingMethodBodies(code()));
  }

  private static CodeTransform code() {
    return (builder, element) -> {
      switch (element) {
        case InvokeInstruction call -> invoke(builder, call);
        case InvokeDynamicInstruction call -> invokeDynamic(builder, call);
        default -> builder.with(element);
      }
    };
  }

  private static void invoke(CodeBuilder builder, InvokeInstruction call) {
    var owner = call.owner().asSymbol();
    var name = call.name().stringValue();
    var type = call.typeSymbol();
    var substitute = substitute(owner, name, type);
    if (substitute == null) {
      builder.with(call);
    } else {
      boolean isStatic = owner.descriptorString().equals("Ljava/lang/System;");
      MethodTypeDesc all = isStatic ? type : type.insertParameterTypes(0, owner);
      builder.invokestatic(ClassDesc.of(substitute), name, all);
    }
  }

  /** A reference such as {@code Runtime::exit} is an argument of an invokedynamic. */
  private static void invokeDynamic(CodeBuilder builder, InvokeDynamicInstruction call) {
    var arguments =
        call.bootstrapArgs().stream().map(CallRewriter::argument).toArray(ConstantDesc[]::new);
    if (Arrays.asList(arguments).equals(call.bootstrapArgs())) builder.with(call);
    else
      builder.invokedynamic(
          DynamicCallSiteDesc.of(
              call.bootstrapMethod(), call.name().stringValue(), call.typeSymbol(), arguments));
  }

  private static ConstantDesc argument(ConstantDesc argument) {
    if (!(argument instanceof DirectMethodHandleDesc handle)
        || handle.kind() != Kind.STATIC && handle.kind() != Kind.VIRTUAL) return argument;
    var type = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
    var substitute = substitute(handle.owner(), handle.methodName(), type);
    return substitute == null
        ? argument
        : MethodHandleDesc.ofMethod(
            Kind.STATIC, ClassDesc.of(substitute), handle.methodName(), handle.invocationType());
  }

  private static String substitute(ClassDesc owner, String name, MethodTypeDesc type) {
    var className = owner.packageName() + "." + owner.displayName();
    return REPLACED.get(className + "." + name + type.descriptorString());
  }
}
