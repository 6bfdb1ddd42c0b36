package dev.interleave.explore.rewrite;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;
import java.util.function.IntSupplier;

/** How a call of something that is not the learner's own is made. */
final class ForeignCalls {
  private static final Set<String> SIGNALS = Set.of("wait", "notify", "notifyAll");
  private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";

  private final Classes classes;

  ForeignCalls(Classes classes) {
    this.classes = classes;
  }

  /** Whether a reference to this method needs a bridge. */
  boolean isSpecial(String holder, String name) {
    if (classes.find(holder).isPresent())
      return Models.has(classes.base(holder)) || SIGNALS.contains(name);
    return SIGNALS.contains(name)
        || Models.has(holder)
        || isHolder(holder)
        || Unmodelled.name(holder, name) != null;
  }

  private static boolean isHolder(String holder) {
    return holder.startsWith("java/util/")
            && !holder.startsWith("java/util/function/")
            && !holder.startsWith("java/util/stream/")
            && !holder.startsWith("java/util/regex/")
        || holder.equals("java/lang/StringBuilder")
        || holder.equals("java/lang/StringBuffer")
        || holder.equals("java/lang/Iterable");
  }

  void ofStatic(CodeBuilder code, Callee callee) {
    var holder = callee.holder();
    note(code, callee);
    if (Models.has(holder) && Models.declares(holder, callee.name(), callee.type())) {
      var model = ClassRewriter.desc(Models.ofStatic(holder));
      code.invokestatic(model, callee.name(), callee.type(), false);
      return;
    }
    if (Models.has(holder) && Unmodelled.needsModel(holder, callee.name()))
      Hook.say(code, "refuse", Unmodelled.call(holder, callee.name()));
    callee.write(code);
  }

  void ofInstance(CodeBuilder code, Callee callee, IntSupplier site) {
    var holder = callee.holder();
    var name = callee.name();
    var type = callee.type();
    var hook = signal(name, type);
    var base = base(holder);
    var detached = type.insertParameterTypes(0, ClassRewriter.desc(base));
    if (hook != null) Hook.MONITORS.call(code, hook, CD_void, detached(type));
    else if (Models.declares(base, name, detached))
      code.invokestatic(ClassRewriter.desc(Models.ofStatic(base)), name, detached, false);
    else if (holder.equals(VAR_HANDLE)) varHandle(code, name, type, site.getAsInt());
    else if (isParallel(holder, name)) sequential(code, callee);
    else if (isHolder(holder) && classes.find(holder).isEmpty()) {
      note(code, callee);
      seen(code, callee, site.getAsInt());
    } else {
      note(code, callee);
      if (mayKeepState(holder)) Hook.CALLS.call(code, "opaque", CD_void);
      callee.write(code);
    }
  }

  /** Values, interfaces that the learner's code implements, and what the engine knows. */
  private boolean mayKeepState(String holder) {
    return !holder.startsWith("java/lang/")
        && !holder.startsWith("[")
        && !holder.startsWith("java/util/function/")
        && !holder.equals("java/io/PrintStream")
        && classes.find(holder).isEmpty();
  }

  private static ClassDesc[] detached(MethodTypeDesc type) {
    return type.insertParameterTypes(0, CD_Object).parameterArray();
  }

  /** The modelled class whose final methods this class inherits, or itself. */
  private String base(String holder) {
    var base = classes.base(holder);
    return base.startsWith("java/util/concurrent/Recursive")
            || base.equals("java/util/concurrent/CountedCompleter")
        ? "java/util/concurrent/ForkJoinTask"
        : base;
  }

  private static String signal(String name, MethodTypeDesc type) {
    return switch (name + type.descriptorString()) {
      case "wait()V", "wait(J)V" -> "await";
      case "notify()V" -> "signal";
      case "notifyAll()V" -> "signalAll";
      default -> null;
    };
  }

  private void note(CodeBuilder code, Callee callee) {
    if (classes.find(callee.holder()).isPresent()) return;
    var refused = Unmodelled.refusal(callee.holder(), callee.name());
    if (refused != null) Hook.say(code, "refuse", refused);
    var what = Unmodelled.name(callee.holder(), callee.name());
    if (what != null) Hook.say(code, "unseen", what);
  }

  private static boolean isParallel(String holder, String name) {
    return name.equals("parallelStream")
        || name.equals("parallel") && holder.startsWith("java/util/stream/");
  }

  private static void sequential(CodeBuilder code, Callee callee) {
    Hook.say(code, "unseen", "a parallel stream (run by one thread here)");
    callee.named(callee.name().equals("parallel") ? "sequential" : "stream").write(code);
  }

  /** A call on an object of the JDK that others may use too. */
  private static void seen(CodeBuilder code, Callee callee, int site) {
    var arguments = Arguments.store(code, callee.type());
    int receiver = code.allocateLocal(TypeKind.REFERENCE);
    code.astore(receiver);
    arguments.forEachReference(slot ->
        Hook.CALLS.call(code.aload(slot).aload(receiver), "pass", CD_void, CD_Object, CD_Object));
    Hook.CALLS.call(code.aload(receiver).loadConstant(site), "call", CD_void, CD_Object, CD_int);
    code.aload(receiver);
    arguments.load(code);
    callee.write(code);
    boolean answers = Arguments.box(code, callee.type().returnType());
    code.aload(receiver).loadConstant(site);
    if (answers) Hook.CALLS.call(code, "returned", CD_void, CD_Object, CD_Object, CD_int);
    else Hook.CALLS.call(code, "returned", CD_void, CD_Object, CD_int);
  }

  private static void varHandle(CodeBuilder code, String name, MethodTypeDesc type, int site) {
    var arguments = Arguments.store(code, type);
    int handle = code.allocateLocal(TypeKind.REFERENCE);
    code.astore(handle).aload(handle);
    arguments.loadPlace(code);
    code.loadConstant(site);
    Hook.CALLS.call(code, "varHandle", CD_void, CD_Object, CD_Object, CD_int, CD_int);
    code.aload(handle);
    arguments.load(code);
    code.invokevirtual(ClassRewriter.desc(VAR_HANDLE), name, type);
    var result = TypeKind.from(type.returnType()).asLoadable();
    if (result != TypeKind.VOID) Hook.got(code, result);
  }
}
