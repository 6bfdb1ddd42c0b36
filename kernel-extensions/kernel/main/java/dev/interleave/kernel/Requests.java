package dev.interleave.kernel;

import com.google.gson.JsonObject;
import dev.interleave.kernel.code.Completeness;
import dev.interleave.kernel.code.Completer;
import dev.interleave.kernel.code.Inspector;
import dev.interleave.kernel.magic.MagicCompleter;
import dev.interleave.kernel.wire.KernelInfo;
import dev.interleave.kernel.wire.Message;

/** Answers the requests of the shell channel, between the statuses busy and idle. */
final class Requests {
  private final Services services;
  private final Executor executor;

  Requests(Services services, Runnable abortWaiting) {
    this.services = services;
    this.executor = new Executor(services, abortWaiting);
  }

  /**
   * Answers a request, and blocks until that is done.
   *
   * @param since when it came, by {@link System#nanoTime}
   */
  void answer(Message message, long since) {
    services.status(message, "busy");
    try {
      var type = message.type();
      if (type.equals("execute_request")) execute(message, since);
      else if (type.startsWith("comm_") && !type.equals("comm_info_request"))
        services.comms.handle(message);
      else if (type.endsWith("_request"))
        services.reply(message, type.replace("_request", "_reply"), content(message));
    } finally {
      services.status(message, "idle");
    }
  }

  /** Whatever is wrong with the request, it gets a reply. */
  private void execute(Message message, long since) {
    try {
      executor.execute(message, since);
    } catch (Throwable e) {
      services.reply(message, "execute_reply", ErrorReply.of(e));
    }
  }

  private JsonObject content(Message message) {
    try {
      return switch (message.type()) {
        case "kernel_info_request" -> KernelInfo.content();
        case "complete_request" -> complete(message);
        case "inspect_request" -> inspect(message);
        case "is_complete_request" ->
            new Completeness(services.shell(), new MagicCompleter(services.host.magics()))
                .check(message.text("code", ""));
        case "history_request" -> services.history.answer(message);
        case "comm_info_request" -> services.comms.info(message);
        case "shutdown_request" -> Shutdown.onShell(services, message);
        default -> throw new UnsupportedOperationException("unknown request " + message.type());
      };
    } catch (Throwable e) {
      return ErrorReply.of(e);
    }
  }

  private JsonObject complete(Message message) {
    var code = message.text("code", "");
    return new Completer(services.shell(), new MagicCompleter(services.host.magics()))
        .complete(code, cursor(message, code));
  }

  private JsonObject inspect(Message message) {
    var code = message.text("code", "");
    return new Inspector(services.shell(), new MagicCompleter(services.host.magics()))
        .inspect(code, cursor(message, code));
  }

  /** The protocol counts in Unicode characters, Java in UTF-16 units. */
  private static int cursor(Message message, String code) {
    int characters = message.number("cursor_pos", code.codePointCount(0, code.length()));
    return code.offsetByCodePoints(0, Math.min(characters, code.codePointCount(0, code.length())));
  }
}
