package dev.interleave.kernel.jjava;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;

/** Calls the two methods of a comm that the library keeps for its own package. */
final class CommCalls {
  private static final MethodHandle ON_MESSAGE = find("onMessage", Message.class);
  private static final MethodHandle ON_CLOSE = find("onClose", Message.class, boolean.class);

  private CommCalls() {}

  private static MethodHandle find(String name, Class<?>... parameters) {
    try {
      var method = Comm.class.getDeclaredMethod(name, parameters);
      method.setAccessible(true);
      return MethodHandles.lookup().unreflect(method);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static void onMessage(Comm comm, Message<CommMsgCommand> message) {
    call(() -> ON_MESSAGE.invoke(comm, message));
  }

  static void onClose(Comm comm, Message<CommCloseCommand> message, boolean byKernel) {
    call(() -> ON_CLOSE.invoke(comm, message, byKernel));
  }

  private interface Call {
    void run() throws Throwable;
  }

  private static void call(Call code) {
    try {
      code.run();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
