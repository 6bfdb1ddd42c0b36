package dev.interleave.kernel.jvmti;

/** The operating system's handle of a Java thread, as {@code pthread_kill} takes it. */
public final class NativeThreadId {
  private static final long OS_THREAD;
  private static final long ID;

  static {
    var fields = VirtualMachineFields.ofThisOne();
    OS_THREAD = fields.offset("Thread", "_osthread");
    ID = fields.offset("OSThread", "_pthread_id");
  }

  private NativeThreadId() {}

  /**
   * The handle of a platform thread that cannot end meanwhile, such as a suspended one.
   *
   * @param eetop the field of {@link Thread} that points to the virtual machine's own object
   */
  public static long of(long eetop) {
    return VirtualMachineFields.read(VirtualMachineFields.read(eetop + OS_THREAD) + ID);
  }
}
