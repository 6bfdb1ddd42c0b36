package dev.interleave.kernel.jvmti;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Functions of a C interface pointer such as {@code JavaVM*}, {@code JNIEnv*} or {@code jvmtiEnv*}.
 */
@SuppressWarnings("restricted")
final class FunctionTable {
  private static final ValueLayout POINTER = ADDRESS;

  private final MemorySegment self;
  private final MemorySegment table;

  FunctionTable(MemorySegment self) {
    this.self = self;
    this.table =
        self.reinterpret(POINTER.byteSize()).get(ADDRESS, 0).reinterpret(240 * POINTER.byteSize());
  }

  /**
   * The function at an index counted from 0, with the interface pointer already filled in; returns
   * an int.
   */
  MethodHandle function(int index, MemoryLayout... parameters) {
    var address = table.getAtIndex(ADDRESS, index);
    var descriptor = FunctionDescriptor.of(JAVA_INT, parameters).insertArgumentLayouts(0, ADDRESS);
    return Linker.nativeLinker().downcallHandle(address, descriptor).bindTo(self);
  }
}
