package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.cell.CurrentCell;
import dev.interleave.kernel.jvmti.NativeThreadId;
import dev.interleave.kernel.jvmti.ToolInterface;
import java.lang.reflect.AccessibleObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Stream;

/**
 * What the JDK knows of threads and does not tell: all virtual threads, what a thread has
 * inherited, and which pool it works for. Found by reflection in packages that {@link
 * ToolInterface} opens, since opening them on the command line would lose the AOT cache. Where a
 * JDK differs, the answers are empty.
 */
public final class JdkInternals {
  private static volatile boolean open;

  private JdkInternals() {}

  /** Opens the packages; takes about 100 ms the first time. */
  public static synchronized boolean prepare() {
    if (!open) {
      try {
        var base = Object.class.getModule();
        var tools = ToolInterface.get();
        tools.open(base, "java.lang");
        tools.open(base, "java.util.concurrent");
        tools.open(base, "java.util.concurrent.locks");
        tools.open(base, "jdk.internal.vm");
        tools.open(base, "sun.nio.ch");
        open = true;
      } catch (UnsupportedOperationException e) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@link #prepare} was done; otherwise the answers here are empty. */
  static boolean isOpen() {
    return open;
  }

  private static <T extends AccessibleObject> T accessible(T member) {
    member.setAccessible(true);
    return member;
  }

  /**
   * All containers of threads: the root, and one for each executor of virtual threads and each
   * scope.
   */
  static List<Object> containers() {
    var found = new ArrayList<Object>();
    try {
      var type = Class.forName("jdk.internal.vm.ThreadContainers");
      collect(accessible(type.getMethod("root")).invoke(null), found);
    } catch (ReflectiveOperationException | RuntimeException e) {
      found.clear();
    }
    return found;
  }

  private static void collect(Object container, List<Object> found)
      throws ReflectiveOperationException {
    found.add(container);
    var type = Class.forName("jdk.internal.vm.ThreadContainer");
    var children = accessible(type.getMethod("children")).invoke(container);
    for (var child : ((Stream<?>) children).toList()) collect(child, found);
  }

  /** The living virtual threads of a container. */
  static List<Thread> virtualThreads(Object container) {
    try {
      var threads = Class.forName("jdk.internal.vm.ThreadContainer").getMethod("threads");
      var stream = (Stream<?>) accessible(threads).invoke(container);
      return stream.map(Thread.class::cast).filter(Thread::isVirtual).toList();
    } catch (ReflectiveOperationException | RuntimeException e) {
      return List.of();
    }
  }

  /** The cell that a thread inherited, or null. */
  static Cell cellOf(Thread thread) {
    try {
      var map = accessible(Thread.class.getDeclaredField("inheritableThreadLocals")).get(thread);
      if (map == null) return null;
      var getEntry = map.getClass().getDeclaredMethod("getEntry", ThreadLocal.class);
      var entry = accessible(getEntry).invoke(map, CurrentCell.key());
      return entry == null
          ? null
          : (Cell) accessible(entry.getClass().getDeclaredField("value")).get(entry);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }

  /** The pool that a platform thread works for, or null; never the common pool. */
  static ExecutorService poolOf(Thread thread) {
    if (thread instanceof ForkJoinWorkerThread worker)
      return worker.getPool() == ForkJoinPool.commonPool() ? null : worker.getPool();
    try {
      var holder = accessible(Thread.class.getDeclaredField("holder")).get(thread);
      var task = accessible(holder.getClass().getDeclaredField("task")).get(holder);
      if (task == null || !task.getClass().getName().endsWith("ThreadPoolExecutor$Worker"))
        return null;
      var outer = task.getClass().getDeclaredField("this$0");
      return (ExecutorService) accessible(outer).get(task);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }

  /**
   * Takes all tasks out of the queues of a fork/join pool; those that run stay. Empty if the JDK
   * differs.
   */
  static List<ForkJoinTask<?>> drain(ForkJoinPool pool) {
    var tasks = new ArrayList<ForkJoinTask<?>>();
    try {
      accessible(ForkJoinPool.class.getDeclaredMethod("drainTasksTo", Collection.class))
          .invoke(pool, tasks);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // What was taken so far.
    }
    return tasks;
  }

  /** The value of a field, wherever in the class's hierarchy it is declared; null if nowhere. */
  static Object field(Object object, String name) {
    for (var type = object.getClass(); type != null; type = type.getSuperclass()) {
      try {
        return accessible(type.getDeclaredField(name)).get(object);
      } catch (NoSuchFieldException e) {
        // Perhaps in the class above.
      } catch (ReflectiveOperationException | RuntimeException e) {
        return null;
      }
    }
    return null;
  }

  /**
   * Ends a system call in which a suspended platform thread is blocked, by the signal that the
   * JDK's channels use for that.
   */
  static void endBlockingCall(Thread thread) {
    try {
      var eetop = field(thread, "eetop");
      var signals = Class.forName("sun.nio.ch.NativeThread");
      accessible(signals.getDeclaredMethod("signal", long.class))
          .invoke(null, NativeThreadId.of((long) eetop));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      // It stays blocked, and is left behind.
    }
  }
}
