package dev.interleave.kernel.jvmti;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the virtual machine that this code runs in, as its native library knows it. */
@SuppressWarnings("restricted")
final class VirtualMachine {
  private static final int JVMTI_VERSION_21 = 0x30150000;
  private static final int GET_ENV = 6;

  private VirtualMachine() {}

  /** A {@code jvmtiEnv*} of our own. */
  static MemorySegment toolInterface(Arena arena) throws Throwable {
    var vm = new FunctionTable(created(arena));
    var environment = arena.allocate(ADDRESS);
    int error = (int) vm.function(GET_ENV, ADDRESS, JAVA_INT).invoke(environment, JVMTI_VERSION_21);
    if (error != 0) throw new UnsupportedOperationException("GetEnv answered " + error);
    return environment.get(ADDRESS, 0);
  }

  private static MemorySegment created(Arena arena) throws Throwable {
    var address = SymbolLookup.libraryLookup(library(), arena).findOrThrow("JNI_GetCreatedJavaVMs");
    var descriptor = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
    var vm = arena.allocate(ADDRESS);
    var count = arena.allocate(JAVA_INT);
    Linker.nativeLinker().downcallHandle(address, descriptor).invoke(vm, 1, count);
    return vm.get(ADDRESS, 0);
  }

  /** Linux and macOS keep it in lib, Windows in bin. */
  static Path library() {
    var home = Path.of(System.getProperty("java.home"));
    var name = System.mapLibraryName("jvm");
    return List.of("lib/server", "bin/server", "lib/client").stream()
        .map(folder -> home.resolve(folder).resolve(name))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new UnsupportedOperationException("no " + name + " in " + home));
  }
}
