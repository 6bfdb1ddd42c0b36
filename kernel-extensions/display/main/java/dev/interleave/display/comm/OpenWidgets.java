package dev.interleave.display.comm;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.interleave.display.cell.CellRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;

/**
 * All widgets that are open: a page that was reloaded asks for them, a cell that runs again closes
 * its own.
 */
public final class OpenWidgets {
  private static final String TARGET = "jupyter.widget.control";
  private static final Map<String, Model> OPEN = new ConcurrentHashMap<>();

  private OpenWidgets() {}

  static void add(Model model) {
    OPEN.put(model.id(), model);
  }

  static void remove(Model model) {
    OPEN.remove(model.id());
  }

  /** A cell that runs again makes its widgets anew; those of its earlier run are closed. */
  static void closeEarlier(CellRun run) {
    if (run.cell() == null) return;
    for (var model : OPEN.values())
      if (run.cell().equals(model.cell().cell()) && !run.equals(model.cell())) model.close();
  }

  /** Lets pages ask {@code comms} for all that is open. */
  static void answerPages(CommManager comms) {
    comms.registerTarget(
        TARGET, (manager, id, target, message) -> new ControlComm(manager, id, target));
  }

  /** The state of all open widgets, in one message. */
  private static void answer(Comm comm) {
    var states = new JsonObject();
    var paths = new JsonArray();
    var buffers = new ArrayList<byte[]>();
    OPEN.forEach((id, model) -> {
      var packet = Packet.of(model.all(), id, "state");
      states.add(id, description(packet.state()));
      paths.addAll(packet.paths());
      buffers.addAll(packet.buffers());
    });
    var data = new JsonObject();
    data.addProperty("method", "update_states");
    data.add("states", states);
    data.add("buffer_paths", paths);
    Wire.send(comm, data, buffers);
  }

  private static JsonObject description(JsonObject state) {
    var described = new JsonObject();
    for (var key : List.of("model_name", "model_module", "model_module_version"))
      described.add(key, state.get("_" + key));
    described.add("state", state);
    return described;
  }

  /** The comm by which a page asks for the state of all widgets. */
  private static final class ControlComm extends Comm {
    ControlComm(CommManager manager, String id, String target) {
      super(manager, id, target);
    }

    @Override
    protected void onMessage(Message<CommMsgCommand> message) {
      var method = Wire.data(message.getContent()).get("method");
      if (method != null && method.getAsString().equals("request_states")) answer(this);
    }

    @Override
    protected void onClose(Message<CommCloseCommand> message, boolean byKernel) {}
  }
}
