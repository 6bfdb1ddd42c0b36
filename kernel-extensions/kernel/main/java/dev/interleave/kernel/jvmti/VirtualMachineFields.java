package dev.interleave.kernel.jvmti;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;

/**
 * Where fields stand in the virtual machine's own objects. It publishes that in a table, {@code
 * gHotSpotVMStructs}, for debuggers and profilers.
 */
@SuppressWarnings("restricted")
final class VirtualMachineFields {
  private static final String TABLE = "gHotSpotVMStruct";
  private static final int LONGEST_NAME = 256;

  private final SymbolLookup library;

  VirtualMachineFields(SymbolLookup library) {
    this.library = library;
  }

  /**
   * The offset of a field in bytes.
   *
   * @throws UnsupportedOperationException if this virtual machine has no such field
   */
  long offset(String type, String field) {
    long typeName = global(TABLE + "EntryTypeNameOffset");
    long fieldName = global(TABLE + "EntryFieldNameOffset");
    long stride = global(TABLE + "EntryArrayStride");
    for (long entry = global(TABLE + "s"); text(entry + typeName) != null; entry += stride)
      if (type.equals(text(entry + typeName)) && field.equals(text(entry + fieldName)))
        return read(entry + global(TABLE + "EntryOffsetOffset"));
    throw new UnsupportedOperationException("no field " + type + "." + field);
  }

  /** The word at an address. */
  static long read(long address) {
    return MemorySegment.ofAddress(address).reinterpret(JAVA_LONG.byteSize()).get(JAVA_LONG, 0);
  }

  private long global(String name) {
    return read(library.findOrThrow(name).address());
  }

  private static String text(long address) {
    long start = read(address);
    return start == 0
        ? null
        : MemorySegment.ofAddress(start).reinterpret(LONGEST_NAME).getString(0);
  }

  static VirtualMachineFields ofThisOne() {
    return new VirtualMachineFields(
        SymbolLookup.libraryLookup(VirtualMachine.library(), Arena.global()));
  }
}
