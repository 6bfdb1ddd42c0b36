package dev.interleave.kernel.jvmti;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.HashSet;
import java.util.Set;

/**
 * The virtual machine's tool interface (JVMTI), called from Java without an agent and without
 * native code of our own. Nothing is set up before the first use, so a session that never needs it
 * pays nothing.
 *
 * <p>Indices of functions and bits of capabilities are those of jvmti.h and jni.h, which never
 * renumber.
 */
public final class ToolInterface {
  static final int STOP = 0;
  static final int SUSPEND = 1;
  static final int RESUME = 2;
  static final int REDEFINE = 3;
  static final int OPEN = 4;

  private static final int CAN_REDEFINE_CLASSES = 9;
  private static final int CAN_SIGNAL_THREAD = 10;
  private static final int CAN_SUSPEND = 20;
  private static final int CAN_SUPPORT_VIRTUAL_THREADS = 44;

  private static ToolInterface instance;

  private final Arena arena = Arena.global();
  private final MethodHandle stop;
  private final MethodHandle suspend;
  private final MethodHandle resume;
  private final MethodHandle redefine;
  private final MethodHandle addOpens;
  private final MethodHandle addCapabilities;
  private final MethodHandle call;
  private final MemorySegment definition = arena.allocate(24);
  private final Set<Integer> capabilities = new HashSet<>();
  private MemorySegment packageName;

  private ToolInterface() throws Throwable {
    var jvmti = new FunctionTable(VirtualMachine.toolInterface(arena));
    this.addCapabilities = jvmti.function(141, ADDRESS);
    this.stop = jvmti.function(6, ADDRESS, ADDRESS);
    this.suspend = jvmti.function(4, ADDRESS);
    this.resume = jvmti.function(5, ADDRESS);
    this.redefine = jvmti.function(86, JAVA_INT, ADDRESS);
    this.addOpens = jvmti.function(95, ADDRESS, ADDRESS, ADDRESS);
    add(CAN_SIGNAL_THREAD, CAN_SUSPEND);
    this.call = Binding.bind(jvmti, arena);
  }

  /**
   * The interface, set up at the first call, which takes about 100 ms.
   *
   * @throws UnsupportedOperationException if this virtual machine does not offer it
   */
  public static synchronized ToolInterface get() {
    if (instance == null) {
      try {
        instance = new ToolInterface();
      } catch (Throwable e) {
        throw new UnsupportedOperationException("No tool interface: " + e, e);
      }
    }
    return instance;
  }

  /**
   * Throws an exception into a thread, wherever it is. A virtual thread must be suspended before.
   *
   * @return whether the virtual machine accepted that
   */
  public synchronized boolean stop(Thread thread, Throwable thrown) {
    return invoke(STOP, thread, thrown) == 0;
  }

  /**
   * Halts a thread until it is resumed. Blocks until it stands still, except in native code, from
   * which it does not return before.
   *
   * @return false if it has ended, or was suspended already
   */
  public synchronized boolean suspend(Thread thread) {
    if (thread.isVirtual()) require(CAN_SUPPORT_VIRTUAL_THREADS);
    return invoke(SUSPEND, thread, null) == 0;
  }

  /** Lets a suspended thread go on. */
  public synchronized void resume(Thread thread) {
    invoke(RESUME, thread, null);
  }

  /**
   * Some capabilities cost a little from then on, virtual threads at each mount, so none is asked
   * for early.
   */
  private void require(int capability) {
    if (capabilities.add(capability)) {
      try {
        add(capability);
      } catch (Throwable e) {
        throw new UnsupportedOperationException(e.getMessage(), e);
      }
    }
  }

  /**
   * Opens a package of the JDK to deep reflection by this class path.
   *
   * @throws UnsupportedOperationException if the virtual machine refuses
   */
  public synchronized void open(Module module, String name) {
    packageName = arena.allocateFrom(name);
    int error = invoke(OPEN, module, ToolInterface.class.getModule());
    if (error != 0)
      throw new UnsupportedOperationException(name + " stays closed, JVMTI error " + error);
  }

  /**
   * Gives a loaded class new code; its static fields keep their values.
   *
   * @throws UnsupportedOperationException if the virtual machine refuses the change
   */
  public synchronized void redefine(Class<?> type, byte[] bytes) {
    require(CAN_REDEFINE_CLASSES);
    try (var temporary = Arena.ofConfined()) {
      definition.set(JAVA_INT, 8, bytes.length);
      definition.set(ADDRESS, 16, temporary.allocateFrom(JAVA_BYTE, bytes));
      int error = invoke(REDEFINE, type, null);
      if (error != 0)
        throw new UnsupportedOperationException("redefinition refused, JVMTI error " + error);
    }
  }

  private int invoke(int operation, Object target, Object argument) {
    try {
      return (int) call.invoke(operation, target, argument);
    } catch (Throwable e) {
      return -1;
    }
  }

  private void add(int... bits) throws Throwable {
    var capabilities = arena.allocate(16);
    long mask = 0;
    for (int bit : bits) mask |= 1L << bit;
    capabilities.set(JAVA_LONG, 0, mask);
    int error = (int) addCapabilities.invoke(capabilities);
    if (error != 0)
      throw new UnsupportedOperationException("capabilities refused, JVMTI error " + error);
  }

  /**
   * Reached from {@link NativeCall#call} while the handles are valid. Must not throw: that would
   * end the process.
   */
  static int dispatch(
      MemorySegment jni,
      MemorySegment type,
      int operation,
      MemorySegment target,
      MemorySegment argument) {
    try {
      return instance.perform(operation, target, argument);
    } catch (Throwable e) {
      return -1;
    }
  }

  private int perform(int operation, MemorySegment target, MemorySegment argument)
      throws Throwable {
    return switch (operation) {
      case STOP -> (int) stop.invoke(target, argument);
      case SUSPEND -> (int) suspend.invoke(target);
      case RESUME -> (int) resume.invoke(target);
      case REDEFINE -> {
        definition.set(ADDRESS, 0, target);
        yield (int) redefine.invoke(1, definition);
      }
      case OPEN -> (int) addOpens.invoke(target, packageName, argument);
      default -> -1;
    };
  }
}
