package dev.interleave.explore.rewrite;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.interleave.explore.engine.Hooks;
import dev.interleave.explore.engine.Site;
import dev.interleave.explore.engine.Sites;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.function.Consumer;

/** Puts a call of {@link Hooks} before everything in one method that other threads may notice. */
final class MethodRewriter implements CodeTransform {
  private final Classes classes;
  private final Sites sites;
  private final ClassModel owner;
  private final Bridges bridges;
  private final MethodModel method;
  private final ForeignCalls calls;
  private final Accesses accesses;
  private final MethodMonitor monitor;
  private final LoopHeads loops;

  private Consumer<CodeBuilder> prologue = code -> {};
  private boolean constructing;
  private int unfinished;
  private int line;
  private int frame = -1;

  MethodRewriter(
      Classes classes, Sites sites, ClassModel owner, Bridges bridges, MethodModel method) {
    this.classes = classes;
    this.sites = sites;
    this.owner = owner;
    this.bridges = bridges;
    this.method = method;
    this.calls = new ForeignCalls(classes);
    this.accesses = new Accesses(classes, sites, owner);
    this.monitor = new MethodMonitor(owner, method);
    this.constructing = method != null && method.methodName().equalsString("<init>");
    this.loops = LoopHeads.of(method == null ? null : method.code().orElse(null));
    if (loops.any()) sites.loop();
  }

  /** Begins with this. */
  MethodRewriter after(Consumer<CodeBuilder> first) {
    prologue = first;
    return this;
  }

  void write(ClassBuilder builder) {
    builder.withMethod(
        method.methodName(),
        method.methodType(),
        method.flags().flagsMask() & ~ClassFile.ACC_SYNCHRONIZED,
        made ->
            method.forEach(element -> {
              if (element instanceof CodeModel code) made.transformCode(code, this);
              else if (!(element instanceof java.lang.classfile.AccessFlags)) made.with(element);
            }));
  }

  @Override
  public void atStart(CodeBuilder code) {
    prologue.accept(code);
    if (loops.any()) {
      frame = code.allocateLocal(TypeKind.LONG);
      Hook.LOOPS.call(code, "frame", CD_long).lstore(frame);
    }
    monitor.enter(code);
  }

  @Override
  public void atEnd(CodeBuilder code) {
    monitor.leaveByException(code);
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    switch (element) {
      case LineNumber number -> {
        line = number.line();
        code.with(number);
      }
      case LabelTarget target -> {
        code.with(target);
        loops.enter(code, target.label(), frame);
      }
      case FieldInstruction access -> accesses.field(code, access, line, constructing);
      case ArrayLoadInstruction load -> accesses.load(code, load, line);
      case ArrayStoreInstruction store -> accesses.store(code, store, line);
      case MonitorInstruction monitor ->
          Hook.MONITORS.call(
              code, monitor.opcode() == Opcode.MONITORENTER ? "enter" : "exit", CD_void, CD_Object);
      case InvokeInstruction call -> invoke(code, Callee.of(call));
      case InvokeDynamicInstruction call -> lambda(code, call);
      case NewObjectInstruction made -> {
        unfinished++;
        var type = made.className().asInternalName();
        var refused = Unmodelled.refusal(type);
        if (refused != null) Hook.say(code, "refuse", refused);
        code.new_(ClassRewriter.desc(Models.of(type)));
      }
      case NewPrimitiveArrayInstruction made -> Hook.made(code.with(made));
      case NewReferenceArrayInstruction made -> Hook.made(code.with(made));
      case NewMultiArrayInstruction made -> Hook.made(code.with(made));
      case ReturnInstruction end -> {
        monitor.leave(code);
        code.with(end);
      }
      default -> code.with(element);
    }
  }

  private int call(String name, int arguments) {
    return sites.add(Site.ofCall(owner.thisClass().asInternalName(), line, name, arguments));
  }

  /** Writes a call as it has to be made here; its receiver and arguments are on the stack. */
  void invoke(CodeBuilder code, Callee callee) {
    var holder = callee.holder();
    if (callee.name().equals("<init>")) construct(code, holder, callee.type());
    else if (callee.opcode() == Opcode.INVOKESPECIAL)
      callee.in(isParent(holder) ? Models.of(holder) : holder).write(code);
    else if (callee.opcode() == Opcode.INVOKESTATIC) calls.ofStatic(code, callee);
    else calls.ofInstance(code, callee, () -> call(callee.name(), callee.type().parameterCount()));
  }

  private boolean isParent(String holder) {
    return owner.superclass().stream().anyMatch(parent -> parent.asInternalName().equals(holder));
  }

  private void construct(CodeBuilder code, String holder, MethodTypeDesc type) {
    boolean ofOther = unfinished > 0;
    code.invokespecial(ClassRewriter.desc(Models.of(holder)), "<init>", type);
    if (ofOther) {
      unfinished--;
      if (classes.find(holder).isEmpty() && holder.startsWith("java/util/")) Hook.made(code);
    } else {
      constructing = false;
      if (!isSelf(holder)) Hook.VALUES.call(code.aload(0), "made", CD_void, CD_Object);
    }
  }

  private boolean isSelf(String holder) {
    return owner.thisClass().asInternalName().equals(holder);
  }

  private void lambda(CodeBuilder code, InvokeDynamicInstruction call) {
    var arguments = call.bootstrapArgs().toArray(ConstantDesc[]::new);
    for (int i = 0; i < arguments.length; i++)
      if (arguments[i] instanceof DirectMethodHandleDesc handle) arguments[i] = seen(handle);
    code.invokedynamic(
        DynamicCallSiteDesc.of(
            call.bootstrapMethod(), call.name().stringValue(), call.typeSymbol(), arguments));
  }

  private ConstantDesc seen(DirectMethodHandleDesc handle) {
    var holder = ClassRewriter.internalName(handle.owner());
    if (handle.kind() == Kind.CONSTRUCTOR)
      return Models.has(holder)
          ? MethodHandleDesc.ofConstructor(
              ClassRewriter.desc(Models.of(holder)),
              MethodTypeDesc.ofDescriptor(handle.lookupDescriptor()).parameterArray())
          : handle;
    if (!calls.isSpecial(holder, handle.methodName())) return handle;
    return bridges.to(
        handle, owner.thisClass().asSymbol(), owner.flags().has(AccessFlag.INTERFACE));
  }
}
