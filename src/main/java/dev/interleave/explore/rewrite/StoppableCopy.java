package dev.interleave.explore.rewrite;

import dev.interleave.explore.engine.Refusal;
import dev.interleave.explore.engine.Sites;
import java.io.Serializable;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.invoke.SerializedLambda;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A copy of the learner's classes as they are, but for a way out of each loop. It costs nothing in
 * compiled code: a call site that does nothing is compiled to nothing, and to change it throws the
 * compiled code away, so that even a loop that never looks at memory again comes to the new target.
 */
public final class StoppableCopy extends CopyLoader {
  /** Ends a thread that is in a loop. */
  public static final class Stopped extends Error {
    private static final long serialVersionUID = 1;

    private Stopped() {
      super("stopped", null, false, false);
    }
  }

  private static final MethodType NOTHING = MethodType.methodType(void.class);
  private static final DynamicCallSiteDesc EXIT =
      DynamicCallSiteDesc.of(
          ConstantDescs.ofCallsiteBootstrap(
              ClassDesc.of(StoppableCopy.class.getName()), "exit", ConstantDescs.CD_CallSite),
          "exit",
          ConstantDescs.MTD_void);

  private final MutableCallSite exit = new MutableCallSite(MethodHandles.empty(NOTHING));

  private StoppableCopy(Serializable example) {
    this(example.getClass().getClassLoader(), Code.of(example).getCapturingClass());
  }

  private StoppableCopy(ClassLoader original, String example) {
    super("litmus", original, new Classes(original, example, new Sites(), bytes -> bytes));
  }

  /** Of the classes that these lambdas need; empty if they use what was made outside of them. */
  public static Optional<StoppableCopy> of(List<? extends Serializable> lambdas) {
    var copy = new StoppableCopy(lambdas.getFirst());
    var reach = new Reach(copy.classes);
    boolean leaves = lambdas.stream().map(Code::of).anyMatch(reach::leavesTheCode);
    return leaves ? Optional.empty() : Optional.of(copy);
  }

  /** The same lambda in the copy. */
  @SuppressWarnings("unchecked")
  public <T extends Serializable> T of(T lambda) {
    var found = Code.of(lambda);
    try {
      var owner = Class.forName(found.getCapturingClass().replace('/', '.'), true, this);
      var maker = owner.getDeclaredMethod("$deserializeLambda$", SerializedLambda.class);
      maker.setAccessible(true);
      return (T) maker.invoke(null, found);
    } catch (ReflectiveOperationException e) {
      throw new Refusal("The code was found, but not as it was compiled: " + e);
    }
  }

  /** Ends all loops in the copy, from now on. */
  public void stop() {
    var thrown = MethodHandles.throwException(void.class, Stopped.class).bindTo(new Stopped());
    exit.setTarget(thrown);
    MutableCallSite.syncAll(new MutableCallSite[] {exit});
  }

  /** Called by each loop of the copy before it is first turned. */
  public static CallSite exit(MethodHandles.Lookup lookup, String name, MethodType type) {
    return ((StoppableCopy) lookup.lookupClass().getClassLoader()).exit;
  }

  @Override
  byte[] rewritten(ClassModel model) {
    ClassTransform each =
        (builder, element) -> {
          if (element instanceof MethodModel method)
            builder.transformMethod(method, MethodTransform.transformingCode(withExits(method)));
          else builder.with(element);
        };
    return classes.files().transformClass(model, each);
  }

  private static CodeTransform withExits(MethodModel method) {
    var loops = method.code().map(LoopHeads::targets).orElse(Set.of());
    return (code, element) -> {
      code.with(element);
      if (element instanceof LabelTarget target && loops.contains(target.label()))
        code.invokedynamic(EXIT);
    };
  }
}
