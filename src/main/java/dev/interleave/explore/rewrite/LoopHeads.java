package dev.interleave.explore.rewrite;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.Attributes;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.ObjectVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a method jumps back to, with the types of the locals there. The verifier needs the same, so
 * the class file holds them.
 */
final class LoopHeads {
  private final Map<Label, List<VerificationTypeInfo>> locals = new HashMap<>();

  private int number;

  static LoopHeads of(CodeModel code) {
    var heads = new LoopHeads();
    if (!(code instanceof CodeAttribute attribute)) return heads;
    var targets = targets(code);
    attribute
        .findAttribute(Attributes.stackMapTable())
        .ifPresent(table -> table.entries().forEach(frame -> heads.add(frame, targets)));
    return heads;
  }

  /** Where the method jumps back to. */
  static Set<Label> targets(CodeModel code) {
    var passed = new HashSet<Label>();
    var targets = new HashSet<Label>();
    for (var element : code) {
      if (element instanceof LabelTarget target) passed.add(target.label());
      if (element instanceof BranchInstruction branch && passed.contains(branch.target()))
        targets.add(branch.target());
    }
    return targets;
  }

  private void add(StackMapFrameInfo frame, Set<Label> targets) {
    if (targets.contains(frame.target())) locals.put(frame.target(), frame.locals());
  }

  boolean any() {
    return !locals.isEmpty();
  }

  /** At the head of a loop, tells a hash of all locals. */
  void enter(CodeBuilder code, Label label, int frame) {
    var types = locals.get(label);
    if (types == null) return;
    code.lload(frame).loadConstant(number++);
    Hook.LOOPS.call(code, "head", CD_long, CD_long, CD_int);
    int slot = 0;
    for (var type : types) slot += local(code, type, slot);
    Hook.LOOPS.call(code, "loop", CD_void, CD_long);
  }

  private static int local(CodeBuilder code, VerificationTypeInfo type, int slot) {
    var kind = kind(type);
    if (kind == null) return 1;
    code.loadLocal(kind, slot);
    Hook.LOOPS.call(code, "local", CD_long, CD_long, Hook.type(kind));
    return kind.slotSize();
  }

  private static TypeKind kind(VerificationTypeInfo type) {
    if (type instanceof ObjectVerificationTypeInfo) return TypeKind.REFERENCE;
    return switch (type) {
      case SimpleVerificationTypeInfo.INTEGER -> TypeKind.INT;
      case SimpleVerificationTypeInfo.LONG -> TypeKind.LONG;
      case SimpleVerificationTypeInfo.FLOAT -> TypeKind.FLOAT;
      case SimpleVerificationTypeInfo.DOUBLE -> TypeKind.DOUBLE;
      default -> null;
    };
  }
}
