package dev.interleave.kernel;

import com.google.gson.JsonObject;
import dev.interleave.kernel.wire.Content;
import dev.interleave.kernel.wire.KernelInfo;
import dev.interleave.kernel.wire.Message;

/** Answers the control channel at once, whatever the shells are doing. */
final class ControlChannel {
  private final Services services;
  private final Subshells subshells;

  ControlChannel(Services services, Subshells subshells) {
    this.services = services;
    this.subshells = subshells;
  }

  void handle(Message message) {
    var type = message.type();
    services.status(message, "busy");
    services.channels.control(
        message.reply(type.replace("_request", "_reply"), content(message, type)));
    services.status(message, "idle");
    if (type.equals("shutdown_request"))
      Daemon.start(() -> Shutdown.afterReply(services), "shutdown");
  }

  private JsonObject content(Message message, String type) {
    try {
      return switch (type) {
        case "interrupt_request" -> interrupt();
        case "shutdown_request" -> Content.ok("restart", message.flag("restart", false));
        case "kernel_info_request" -> KernelInfo.content();
        case "create_subshell_request" -> Content.ok("subshell_id", subshells.create());
        case "delete_subshell_request" -> delete(message.text("subshell_id", ""));
        case "list_subshell_request" -> Content.ok("subshell_id", subshells.ids());
        default -> ErrorReply.of("UnknownRequest", type);
      };
    } catch (Throwable e) {
      return ErrorReply.of(e);
    }
  }

  private JsonObject interrupt() {
    services.stopper.stopRunningCells();
    return Content.ok();
  }

  private JsonObject delete(String id) {
    return subshells.delete(id) ? Content.ok() : ErrorReply.of("UnknownSubshell", id);
  }
}
