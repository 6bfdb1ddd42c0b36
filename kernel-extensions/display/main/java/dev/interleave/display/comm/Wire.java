package dev.interleave.display.comm;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;
import org.dflib.jjava.jupyter.messages.comm.CommOpenCommand;

/**
 * Hands JSON to JJava's comms and takes it from them. The library has Gson in its signatures, but
 * the stock kernel carries a copy of Gson under another name, so these calls are looked up, and
 * where the two differ JSON goes across as text.
 */
final class Wire {
  private static final Method SEND =
      Arrays.stream(Comm.class.getMethods())
          .filter(m -> m.getName().equals("send") && m.getParameterCount() == 3)
          .findFirst()
          .orElseThrow();
  private static final Class<?> THEIR_OBJECT = SEND.getParameterTypes()[0];
  private static final Method GET_DATA = method(CommMsgCommand.class, "getData");
  private static final Method OPEN_DATA = method(CommOpenCommand.class, "getData");
  private static final Method ADD = adding();
  private static final Method PARSE = method(sibling("JsonParser"), "parseString", String.class);

  private Wire() {}

  /** Sends data on a comm; buffers may be empty. Does not block. */
  static void send(Comm comm, JsonObject data, List<byte[]> buffers) {
    // An empty list would announce buffers that never come.
    call(SEND, comm, theirs(data), null, buffers.isEmpty() ? null : buffers);
  }

  /** The data of a message. */
  static JsonObject data(CommMsgCommand message) {
    return ours(call(GET_DATA, message));
  }

  /** Puts the data of a message that is about to open a comm into it. */
  static void fill(CommOpenCommand open, JsonObject data) {
    var target = call(OPEN_DATA, open);
    data.entrySet().forEach(e -> call(ADD, target, e.getKey(), theirs(e.getValue())));
  }

  private static JsonObject ours(Object json) {
    return json instanceof JsonObject same
        ? same
        : JsonParser.parseString(json.toString()).getAsJsonObject();
  }

  private static Object theirs(JsonElement json) {
    return THEIR_OBJECT == JsonObject.class ? json : call(PARSE, null, json.toString());
  }

  private static Method adding() {
    return method(THEIR_OBJECT, "add", String.class, sibling("JsonElement"));
  }

  private static Class<?> sibling(String name) {
    try {
      var full = THEIR_OBJECT.getPackageName() + "." + name;
      return Class.forName(full, true, THEIR_OBJECT.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new LinkageError("the kernel's JSON library has no " + name, e);
    }
  }

  private static Method method(Class<?> owner, String name, Class<?>... parameters) {
    try {
      return owner.getMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      throw new LinkageError(owner + " has no " + name, e);
    }
  }

  private static Object call(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method + " failed", e);
    }
  }
}
