package dev.interleave.explore.rewrite;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.interleave.explore.engine.CallHooks;
import dev.interleave.explore.engine.Hooks;
import dev.interleave.explore.engine.LoopHooks;
import dev.interleave.explore.engine.MonitorHooks;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** The calls of the engine that are written into rewritten code. */
enum Hook {
  VALUES(Hooks.class),
  CALLS(CallHooks.class),
  MONITORS(MonitorHooks.class),
  LOOPS(LoopHooks.class);

  private final ClassDesc owner;

  Hook(Class<?> owner) {
    this.owner = ClassDesc.of(owner.getName());
  }

  /** Writes a call; its arguments are on the stack. */
  CodeBuilder call(CodeBuilder code, String name, ClassDesc result, ClassDesc... types) {
    return code.invokestatic(owner, name, MethodTypeDesc.of(result, types));
  }

  /** Writes a call that is given this text. */
  static void say(CodeBuilder code, String hook, String text) {
    VALUES.call(code.ldc(text), hook, CD_void, CD_String);
  }

  /** Tells the value on top of the stack, which stays. */
  static void got(CodeBuilder code, TypeKind kind) {
    if (kind.slotSize() == 2) code.dup2();
    else code.dup();
    VALUES.call(code, "got", CD_void, type(kind));
  }

  /** Tells of the new object on top of the stack, which stays. */
  static void made(CodeBuilder code) {
    VALUES.call(code.dup(), "made", CD_void, CD_Object);
  }

  /** As what a hook is given a value of this kind. */
  static ClassDesc type(TypeKind kind) {
    return kind == TypeKind.REFERENCE ? CD_Object : kind.upperBound();
  }
}
