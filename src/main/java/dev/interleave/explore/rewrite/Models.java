package dev.interleave.explore.rewrite;

import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

/**
 * The classes of the JDK that have a model, which is a subclass of the same simple name: rewritten
 * code makes the model where it made the original, and nothing else has to know.
 */
final class Models {
  static final String THREADS = "dev/interleave/explore/model/threads/";
  static final String TASKS = "dev/interleave/explore/model/tasks/";

  private static final String CONCURRENT = "java/util/concurrent/";

  /** Where the methods are that a subclass cannot have: static ones, and final ones made static. */
  private static final Map<String, String> STATIC =
      Map.of(
          "java/lang/Thread", THREADS + "Threads",
          "java/util/concurrent/TimeUnit", THREADS + "TimeUnits",
          "java/lang/invoke/MethodHandles$Lookup", THREADS + "VarHandles");

  private static final Map<String, String> BY_ORIGINAL = new HashMap<>();

  static {
    model("java/lang/", THREADS, "Thread", "ThreadLocal", "System", "IO");
    model(
        CONCURRENT + "locks/",
        THREADS,
        "LockSupport",
        "ReentrantLock",
        "ReentrantReadWriteLock",
        "StampedLock");
    model(
        CONCURRENT,
        THREADS,
        "ArrayBlockingQueue",
        "ConcurrentHashMap",
        "CountDownLatch",
        "CyclicBarrier",
        "DelayQueue",
        "Exchanger",
        "LinkedBlockingDeque",
        "LinkedBlockingQueue",
        "LinkedTransferQueue",
        "Phaser",
        "PriorityBlockingQueue",
        "Semaphore",
        "SynchronousQueue");
    model(
        CONCURRENT,
        TASKS,
        "CompletableFuture",
        "ExecutorCompletionService",
        "Executors",
        "ForkJoinPool",
        "ForkJoinTask",
        "FutureTask",
        "RecursiveAction",
        "RecursiveTask",
        "ThreadPoolExecutor");
  }

  private static void model(String originals, String models, String... names) {
    for (var name : names) BY_ORIGINAL.put(originals + name, models + name);
  }

  private Models() {}

  /** The model of a class, or the class itself. */
  static String of(String original) {
    return BY_ORIGINAL.getOrDefault(original, original);
  }

  /** The class with the static methods of a model. */
  static String ofStatic(String original) {
    return STATIC.getOrDefault(original, of(original));
  }

  static boolean has(String original) {
    return BY_ORIGINAL.containsKey(original) || STATIC.containsKey(original);
  }

  /** Whether a model declares this static method. */
  static boolean declares(String original, String name, MethodTypeDesc type) {
    if (!has(original)) return false;
    for (var method : load(ofStatic(original)).getMethods())
      if (Modifier.isStatic(method.getModifiers())
          && method.getName().equals(name)
          && descriptor(method).equals(type.descriptorString())) return true;
    return false;
  }

  private static String descriptor(Method method) {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
        .toMethodDescriptorString();
  }

  private static Class<?> load(String model) {
    try {
      return Class.forName(model.replace('/', '.'), false, Models.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new LinkageError(model, e);
    }
  }
}
