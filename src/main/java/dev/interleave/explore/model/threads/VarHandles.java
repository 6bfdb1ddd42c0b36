package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Steps;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;

/**
 * The methods of a {@link Lookup} that make handles of fields: which field each stands for is kept.
 */
public final class VarHandles {
  private VarHandles() {}

  /** {@code lookup.findVarHandle(owner, name, type)}. */
  public static VarHandle findVarHandle(Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws NoSuchFieldException, IllegalAccessException {
    return known(lookup.findVarHandle(owner, name, type), owner, name);
  }

  /** {@code lookup.findStaticVarHandle(owner, name, type)}. */
  public static VarHandle findStaticVarHandle(
      Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws NoSuchFieldException, IllegalAccessException {
    return known(lookup.findStaticVarHandle(owner, name, type), owner, name);
  }

  private static VarHandle known(VarHandle handle, Class<?> owner, String name) {
    Steps.handle(handle, owner, name);
    return handle;
  }
}
