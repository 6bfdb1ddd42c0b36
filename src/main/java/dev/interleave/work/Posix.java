package dev.interleave.work;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;

/** The few functions of the C library that Java has no word for, found by name when first used. */
final class Posix {
  static final boolean LINUX = System.getProperty("os.name").equals("Linux");

  /** Why nothing can be called here; null where everything can. */
  static final String MISSING;

  static final MethodHandle OPEN;
  static final MethodHandle CLOSE;
  static final MethodHandle FADVISE;
  static final MethodHandle MINCORE;
  static final MethodHandle PAGE_SIZE;
  static final MethodHandle SET_AFFINITY;
  static final MethodHandle GET_AFFINITY;
  static final MethodHandle MAKE_PIPE;

  static {
    MethodHandle[] found = new MethodHandle[8];
    MISSING = find(found);
    OPEN = found[0];
    CLOSE = found[1];
    FADVISE = found[2];
    MINCORE = found[3];
    PAGE_SIZE = found[4];
    SET_AFFINITY = found[5];
    GET_AFFINITY = found[6];
    MAKE_PIPE = found[7];
  }

  private Posix() {}

  private static String find(MethodHandle[] into) {
    if (!LINUX) return "this system, " + System.getProperty("os.name") + ", has no call for it";
    try {
      // open(2) takes its mode as a variable argument; saying so matters on some processors.
      into[0] = call("open", Linker.Option.firstVariadicArg(2), ADDRESS, JAVA_INT);
      into[1] = call("close", null, JAVA_INT);
      into[2] = call("posix_fadvise", null, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT);
      into[3] = call("mincore", null, ADDRESS, JAVA_LONG, ADDRESS);
      into[4] = call("getpagesize", null);
      into[5] = call("sched_setaffinity", null, JAVA_INT, JAVA_LONG, ADDRESS);
      into[6] = call("sched_getaffinity", null, JAVA_INT, JAVA_LONG, ADDRESS);
      into[7] = call("mkfifo", null, ADDRESS, JAVA_INT);
      return null;
    } catch (RuntimeException | UnsatisfiedLinkError e) {
      return "this JVM may not call the C library (start it with"
          + " --enable-native-access=ALL-UNNAMED): "
          + e.getMessage();
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle call(String name, Linker.Option option, MemoryLayout... arguments) {
    var linker = Linker.nativeLinker();
    var function =
        linker
            .defaultLookup()
            .find(name)
            .orElseThrow(() -> new UnsatisfiedLinkError("no function " + name));
    var type = FunctionDescriptor.of(JAVA_INT, arguments);
    return option == null
        ? linker.downcallHandle(function, type)
        : linker.downcallHandle(function, type, option);
  }
}
