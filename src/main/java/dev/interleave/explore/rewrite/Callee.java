package dev.interleave.explore.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * A method as an instruction names it.
 *
 * @param holder the internal name of the class that is asked for it
 */
record Callee(Opcode opcode, String holder, String name, MethodTypeDesc type, boolean inInterface) {

  static Callee of(InvokeInstruction call) {
    return new Callee(
        call.opcode(),
        call.owner().asInternalName(),
        call.name().stringValue(),
        call.typeSymbol(),
        call.isInterface());
  }

  static Callee of(DirectMethodHandleDesc handle) {
    return new Callee(
        opcode(handle.kind()),
        ClassRewriter.internalName(handle.owner()),
        handle.methodName(),
        MethodTypeDesc.ofDescriptor(handle.lookupDescriptor()),
        handle.isOwnerInterface());
  }

  private static Opcode opcode(DirectMethodHandleDesc.Kind kind) {
    return switch (kind) {
      case STATIC, INTERFACE_STATIC -> Opcode.INVOKESTATIC;
      case INTERFACE_VIRTUAL -> Opcode.INVOKEINTERFACE;
      default -> Opcode.INVOKEVIRTUAL;
    };
  }

  /** The method of another name beside it, of the same type. */
  Callee named(String other) {
    return new Callee(opcode, holder, other, type, inInterface);
  }

  /** The method of that name and type in another class. */
  Callee in(String other) {
    return new Callee(opcode, other, name, type, inInterface);
  }

  /** Writes the call as it is; receiver and arguments are on the stack. */
  void write(CodeBuilder code) {
    code.invoke(opcode, ClassRewriter.desc(holder), name, type, inInterface);
  }
}
