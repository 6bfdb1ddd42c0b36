package dev.interleave.kernel.jvmti;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/**
 * Gives {@link NativeCall#call} its code. That needs a native handle of the class, and a handle is
 * only valid inside a native call. So the virtual machine is asked to report each class that it
 * prepares; the class is then loaded, and bound inside that report.
 */
@SuppressWarnings("restricted")
final class Binding {
  private static final int SET_EVENT_NOTIFICATION_MODE = 1;
  private static final int DEALLOCATE = 46;
  private static final int GET_CLASS_SIGNATURE = 47;
  private static final int SET_EVENT_CALLBACKS = 121;
  private static final int REGISTER_NATIVES = 215;
  private static final int CLASS_PREPARE = 56;
  private static final int FIRST_EVENT = 50;
  private static final String SIGNATURE = "L" + NativeCall.class.getName().replace('.', '/') + ";";

  private static final FunctionDescriptor PREPARED =
      FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS, ADDRESS);

  private static Binding current;

  private final Arena arena;
  private final MethodHandle getSignature;
  private final MethodHandle deallocate;
  private final MemorySegment stub;
  private final Thread loading = Thread.currentThread();
  private boolean busy;
  private int result = -1;

  private Binding(FunctionTable jvmti, Arena arena) throws ReflectiveOperationException {
    this.arena = arena;
    this.getSignature = jvmti.function(GET_CLASS_SIGNATURE, ADDRESS, ADDRESS, ADDRESS);
    this.deallocate = jvmti.function(DEALLOCATE, ADDRESS);
    this.stub =
        upcall(
            ToolInterface.class,
            "dispatch",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS));
  }

  /** A handle of {@code NativeCall.call}, bound. */
  static MethodHandle bind(FunctionTable jvmti, Arena arena) throws Throwable {
    var binding = new Binding(jvmti, arena);
    current = binding;
    var prepared = binding.upcall(Binding.class, "prepared", PREPARED);
    // Once before the events begin: the first upcall makes classes itself, and would report those
    // without end.
    Linker.nativeLinker()
        .downcallHandle(prepared, PREPARED)
        .invoke(MemorySegment.NULL, MemorySegment.NULL, MemorySegment.NULL, MemorySegment.NULL);
    var callbacks = arena.allocate(ADDRESS, 64);
    callbacks.setAtIndex(ADDRESS, CLASS_PREPARE - FIRST_EVENT, prepared);
    jvmti
        .function(SET_EVENT_CALLBACKS, ADDRESS, JAVA_INT)
        .invoke(callbacks, (int) callbacks.byteSize());
    var notify = jvmti.function(SET_EVENT_NOTIFICATION_MODE, JAVA_INT, JAVA_INT, ADDRESS);
    notify.invoke(1, CLASS_PREPARE, MemorySegment.NULL);
    try {
      var type = new SingleClassLoader().define();
      var method = type.getDeclaredMethod("call", int.class, Object.class, Object.class);
      method.setAccessible(true);
      var handle = MethodHandles.lookup().unreflect(method);
      Class.forName(type.getName(), true, type.getClassLoader());
      return binding.checked(handle);
    } finally {
      notify.invoke(0, CLASS_PREPARE, MemorySegment.NULL);
    }
  }

  private MethodHandle checked(MethodHandle handle) {
    if (result != 0)
      throw new UnsupportedOperationException("the native method was not bound: " + result);
    return handle;
  }

  private MemorySegment upcall(Class<?> owner, String name, FunctionDescriptor descriptor)
      throws ReflectiveOperationException {
    var type = descriptor.toMethodType();
    var target = MethodHandles.lookup().findStatic(owner, name, type);
    return Linker.nativeLinker().upcallStub(target, descriptor, arena);
  }

  /**
   * Called by the virtual machine for each class that gets ready, on the thread that loads it. Must
   * not throw.
   */
  static void prepared(
      MemorySegment jvmti, MemorySegment jni, MemorySegment thread, MemorySegment type) {
    var binding = current;
    if (type.address() == 0 || Thread.currentThread() != binding.loading || binding.busy) return;
    binding.busy = true;
    try {
      binding.registerIfOurs(jni, type);
    } catch (Throwable e) {
      // Shown by the result that stays negative.
    }
    binding.busy = false;
  }

  private void registerIfOurs(MemorySegment jni, MemorySegment type) throws Throwable {
    var name = arena.allocate(ADDRESS);
    if ((int) getSignature.invoke(type, name, MemorySegment.NULL) != 0) return;
    var text = name.get(ADDRESS, 0);
    boolean ours = text.reinterpret(1024).getString(0).equals(SIGNATURE);
    int ignored = (int) deallocate.invoke(text);
    if (ours && result != 0) {
      var method = arena.allocate(ADDRESS, 3);
      method.setAtIndex(ADDRESS, 0, arena.allocateFrom("call"));
      method.setAtIndex(ADDRESS, 1, arena.allocateFrom("(ILjava/lang/Object;Ljava/lang/Object;)I"));
      method.setAtIndex(ADDRESS, 2, stub);
      result =
          (int)
              new FunctionTable(jni)
                  .function(REGISTER_NATIVES, ADDRESS, ADDRESS, JAVA_INT)
                  .invoke(type, method, 1);
    }
  }

  /**
   * Loads the class once more, outside the AOT cache, whose classes are prepared before anyone can
   * be told.
   */
  private static final class SingleClassLoader extends ClassLoader {
    SingleClassLoader() {
      super(Binding.class.getClassLoader());
    }

    Class<?> define() throws IOException {
      try (var in = Binding.class.getResourceAsStream("NativeCall.class")) {
        var bytes = in.readAllBytes();
        return defineClass(NativeCall.class.getName(), bytes, 0, bytes.length);
      }
    }
  }
}
