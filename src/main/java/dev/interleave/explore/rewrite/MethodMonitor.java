package dev.interleave.explore.rewrite;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;

/** What a {@code synchronized} method does first and last, written out. */
final class MethodMonitor {
  private final ClassModel owner;
  private final MethodModel method;
  private final boolean synchronizes;
  private Label begin;

  MethodMonitor(ClassModel owner, MethodModel method) {
    this.owner = owner;
    this.method = method;
    this.synchronizes = method != null && method.flags().has(AccessFlag.SYNCHRONIZED);
  }

  void enter(CodeBuilder code) {
    if (!synchronizes) return;
    on(code, "enter");
    begin = code.newLabel();
    code.labelBinding(begin);
  }

  void leave(CodeBuilder code) {
    if (synchronizes) on(code, "exit");
  }

  void leaveByException(CodeBuilder code) {
    if (!synchronizes) return;
    var end = code.newLabel();
    var handler = code.newLabel();
    code.labelBinding(end);
    code.labelBinding(handler);
    on(code, "exit");
    code.athrow();
    code.exceptionCatchAll(begin, end, handler);
  }

  private void on(CodeBuilder code, String hook) {
    if (method.flags().has(AccessFlag.STATIC)) code.ldc(owner.thisClass());
    else code.aload(0);
    Hook.MONITORS.call(code, hook, CD_void, CD_Object);
  }
}
