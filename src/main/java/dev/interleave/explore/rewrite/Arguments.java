package dev.interleave.explore.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.function.IntConsumer;

/** The arguments of a call, taken off the stack into locals and put back. */
record Arguments(MethodTypeDesc type, int[] slots) {
  static Arguments store(CodeBuilder code, MethodTypeDesc type) {
    var slots = new int[type.parameterCount()];
    for (int i = slots.length - 1; i >= 0; i--) {
      var kind = TypeKind.from(type.parameterType(i));
      slots[i] = code.allocateLocal(kind);
      code.storeLocal(kind, slots[i]);
    }
    return new Arguments(type, slots);
  }

  void load(CodeBuilder code) {
    for (int i = 0; i < slots.length; i++)
      code.loadLocal(TypeKind.from(type.parameterType(i)), slots[i]);
  }

  void forEachReference(IntConsumer slot) {
    for (int i = 0; i < slots.length; i++)
      if (!type.parameterType(i).isPrimitive()) slot.accept(slots[i]);
  }

  /** Loads the object and the index that a {@code VarHandle} is asked for; null and -1 if none. */
  void loadPlace(CodeBuilder code) {
    boolean inObject = slots.length > 0 && !type.parameterType(0).isPrimitive();
    if (inObject) code.aload(slots[0]);
    else code.aconst_null();
    boolean inArray =
        inObject
            && slots.length > 1
            && type.parameterType(0).isArray()
            && type.parameterType(1).equals(ConstantDescs.CD_int);
    if (inArray) code.iload(slots[1]);
    else code.iconst_m1();
  }

  /** Puts an object with the value on the stack on top of it; false for void. */
  static boolean box(CodeBuilder code, ClassDesc type) {
    var kind = TypeKind.from(type);
    if (kind == TypeKind.VOID) return false;
    if (kind == TypeKind.REFERENCE) code.dup();
    else {
      if (kind.slotSize() == 2) code.dup2();
      else code.dup();
      var box = boxOf(kind);
      code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, type));
    }
    return true;
  }

  private static ClassDesc boxOf(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> ConstantDescs.CD_Boolean;
      case BYTE -> ConstantDescs.CD_Byte;
      case SHORT -> ConstantDescs.CD_Short;
      case CHAR -> ConstantDescs.CD_Character;
      case LONG -> ConstantDescs.CD_Long;
      case FLOAT -> ConstantDescs.CD_Float;
      case DOUBLE -> ConstantDescs.CD_Double;
      default -> ConstantDescs.CD_Integer;
    };
  }
}
