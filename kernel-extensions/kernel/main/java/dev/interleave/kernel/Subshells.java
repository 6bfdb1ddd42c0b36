package dev.interleave.kernel;

import dev.interleave.kernel.wire.Message;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** JEP 91: the main shell and the subshells, each with its own thread and queue. */
final class Subshells {
  private final Services services;
  private final Shell main;
  private final Map<String, Shell> children = new ConcurrentHashMap<>();

  Subshells(Services services) {
    this.services = services;
    this.main = new Shell(services, "shell");
  }

  /** Hands a shell message to the shell that it names. Returns at once. */
  void dispatch(Message message) {
    var id = message.subshell();
    Shell shell = id == null ? main : children.get(id);
    if (shell == null) {
      var error = ErrorReply.of("UnknownSubshell", id);
      services.reply(message, message.type().replace("_request", "_reply"), error);
    } else {
      shell.accept(message);
    }
  }

  String create() {
    var id = UUID.randomUUID().toString();
    children.put(id, new Shell(services, "subshell-" + children.size()));
    return id;
  }

  /** Ends a subshell after what it is doing; false if there is none of that id. */
  boolean delete(String id) {
    var shell = children.remove(id);
    if (shell != null) shell.end();
    return shell != null;
  }

  Set<String> ids() {
    return children.keySet();
  }
}
