package dev.interleave.explore.rewrite;

import dev.interleave.explore.engine.CallHooks;
import dev.interleave.explore.engine.Refusal;
import dev.interleave.explore.engine.Site;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;

/**
 * The code of a lambda in the {@link Twin}. The lambda itself is never called: being serializable,
 * it names the class and the method it stands for.
 */
public final class Code {
  private final MethodHandle handle;
  private final int site;

  private Code(MethodHandle handle, int site) {
    this.handle = handle.asType(MethodType.genericMethodType(handle.type().parameterCount()));
    this.site = site;
  }

  /** What the lambda stands for. */
  public static SerializedLambda of(Serializable lambda) {
    try {
      var method = lambda.getClass().getDeclaredMethod("writeReplace");
      method.setAccessible(true);
      if (method.invoke(lambda) instanceof SerializedLambda found) return found;
    } catch (ReflectiveOperationException e) {
      // Told below.
    }
    throw new Refusal(
        "explore finds the code through a lambda or a method reference, such as c -> c.up(); an"
            + " object of %s is none.".formatted(lambda.getClass().getName()));
  }

  /** The same code in the twin. */
  public static Code in(Twin twin, Serializable lambda) throws ReflectiveOperationException {
    var found = of(lambda);
    var owner = found.getImplClass();
    if (!owner.startsWith("java/") && !twin.isReadable(owner))
      throw new Refusal(
          "The code of %s cannot be read any more from where it was loaded: run its cell again."
              .formatted(owner.replace('/', '.')));
    boolean makes = found.getImplMethodKind() == MethodHandleInfo.REF_newInvokeSpecial;
    var name = makes && !twin.owns(owner) ? Models.of(owner) : owner;
    var type = Class.forName(name.replace('/', '.'), false, twin);
    var signature = MethodType.fromMethodDescriptorString(found.getImplMethodSignature(), twin);
    var handle = handle(found, type, signature);
    for (int i = 0; i < found.getCapturedArgCount(); i++)
      handle = MethodHandles.insertArguments(handle, 0, constant(found.getCapturedArg(i)));
    boolean called = !twin.owns(owner) && !makes && found.getImplMethodKind() != 6;
    int site =
        called
            ? twin.sites()
                .add(Site.ofCall(owner, 0, found.getImplMethodName(), signature.parameterCount()))
            : -1;
    return new Code(handle, site);
  }

  private static MethodHandle handle(SerializedLambda found, Class<?> type, MethodType signature)
      throws ReflectiveOperationException {
    var lookup =
        type.getClassLoader() instanceof Twin
            ? MethodHandles.privateLookupIn(type, MethodHandles.lookup())
            : MethodHandles.publicLookup();
    var name = found.getImplMethodName();
    return switch (found.getImplMethodKind()) {
      case MethodHandleInfo.REF_invokeStatic -> lookup.findStatic(type, name, signature);
      case MethodHandleInfo.REF_newInvokeSpecial -> lookup.findConstructor(type, signature);
      case MethodHandleInfo.REF_invokeSpecial -> lookup.findSpecial(type, name, signature, type);
      default -> lookup.findVirtual(type, name, signature);
    };
  }

  private static Object constant(Object captured) {
    if (captured == null
        || captured instanceof String
        || captured instanceof Number && captured.getClass().getName().startsWith("java.lang.")
        || captured instanceof Boolean
        || captured instanceof Character) return captured;
    throw new Refusal(
        ("The code uses %s from outside (%s). Every order needs a fresh one: make it in the first"
                + " argument, such as a field of the class that is explored.")
            .formatted(article(captured.getClass()), "a local variable around it"));
  }

  private static String article(Class<?> type) {
    var name = type.getSimpleName();
    return ("AEIOUaeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }

  /** Calls it without an argument. */
  public Object call() throws Throwable {
    return (Object) handle.invokeExact();
  }

  /** Calls it with the state. */
  public Object call(Object state) throws Throwable {
    if (site >= 0) CallHooks.call(state, site);
    return (Object) handle.invokeExact(state);
  }
}
