package dev.interleave.explore.rewrite;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Static methods that stand in for method references such as {@code list::add}, so that the call
 * behind the reference is seen as any other.
 */
final class Bridges {
  private final Map<DirectMethodHandleDesc, String> names = new LinkedHashMap<>();
  private int base;

  /** A handle to the bridge. */
  DirectMethodHandleDesc to(DirectMethodHandleDesc handle, ClassDesc self, boolean inInterface) {
    var name = names.computeIfAbsent(handle, h -> "bridge$" + h.methodName() + "$" + unique());
    return MethodHandleDesc.ofMethod(
        inInterface ? Kind.INTERFACE_STATIC : Kind.STATIC, self, name, type(handle));
  }

  private String unique() {
    return System.identityHashCode(this) + "$" + base++;
  }

  private static MethodTypeDesc type(DirectMethodHandleDesc handle) {
    return handle.invocationType();
  }

  void write(ClassBuilder builder, MethodRewriter rewriter) {
    names.forEach((handle, name) ->
        builder.withMethodBody(
            name,
            type(handle),
            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
            code -> {
              int slot = 0;
              for (var parameter : type(handle).parameterList()) {
                var kind = TypeKind.from(parameter);
                code.loadLocal(kind, slot);
                slot += kind.slotSize();
              }
              rewriter.invoke(code, Callee.of(handle));
              code.return_(TypeKind.from(type(handle).returnType()));
            }));
  }
}
