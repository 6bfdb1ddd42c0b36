package dev.interleave.kernel.exec;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;

/**
 * Replaces calls that would end the process in classes compiled from cells. Other classes are not
 * even parsed.
 */
final class ExitRewriter {
  private static final ClassDesc EXIT_CALL = ClassDesc.of("dev.interleave.kernel.exec.ExitCall");
  private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");

  private ExitRewriter() {}

  static byte[] rewrite(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    boolean calls = text.contains("exit") || text.contains("halt");
    if (!calls || !(text.contains("java/lang/System") || text.contains("java/lang/Runtime"))) {
      return bytes;
    }
    ClassFile file = ClassFile.of();
    return file.transformClass(file.parse(bytes), ClassTransform.transformingMethodBodies(code()));
  }

  private static CodeTransform code() {
    return (builder, element) -> {
      if (element instanceof InvokeInstruction call && isExit(call)) {
        boolean onRuntime = call.owner().name().equalsString("java/lang/Runtime");
        builder.invokestatic(EXIT_CALL, "exit", onRuntime ? withRuntime() : plain());
      } else {
        builder.with(element);
      }
    };
  }

  private static boolean isExit(InvokeInstruction call) {
    String owner = call.owner().name().stringValue();
    String name = call.name().stringValue();
    return call.type().equalsString("(I)V")
        && (owner.equals("java/lang/System") && name.equals("exit")
            || owner.equals("java/lang/Runtime") && (name.equals("exit") || name.equals("halt")));
  }

  private static MethodTypeDesc plain() {
    return MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
  }

  private static MethodTypeDesc withRuntime() {
    return MethodTypeDesc.of(ConstantDescs.CD_void, RUNTIME, ConstantDescs.CD_int);
  }
}
