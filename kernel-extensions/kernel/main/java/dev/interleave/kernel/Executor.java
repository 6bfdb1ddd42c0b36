package dev.interleave.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.cell.CommonPool;
import dev.interleave.kernel.cell.CurrentCell;
import dev.interleave.kernel.exec.CellFailure;
import dev.interleave.kernel.exec.RunningCell;
import dev.interleave.kernel.jjava.Rendering;
import dev.interleave.kernel.magic.Magics;
import dev.interleave.kernel.stop.CellThreads;
import dev.interleave.kernel.stop.Leftovers;
import dev.interleave.kernel.wire.Content;
import dev.interleave.kernel.wire.Message;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs cells: from an execute request to its reply. */
final class Executor {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final ThreadGroup CELLS = new ThreadGroup("cells");

  private final Services services;
  private final Runnable abortWaiting;

  Executor(Services services, Runnable abortWaiting) {
    this.services = services;
    this.abortWaiting = abortWaiting;
  }

  void execute(Message request, long since) {
    var code = request.text("code", null);
    if (code == null) throw new IllegalArgumentException("the request has no \"code\"");
    boolean silent = request.flag("silent", false);
    boolean remember = !silent && request.flag("store_history", true);
    int number = remember ? COUNT.incrementAndGet() : Math.max(1, COUNT.get());
    if (!silent) {
      var input = Content.of("code", code, "execution_count", number);
      services.publisher.publish("execute_input", request.header(), input);
    }
    final var cell = new Cell(request, number, CELLS, CommonPool.isQuiet());
    var running = RunningCell.begin(cell);
    begin(running, since);
    var reply = run(running, code, silent, remember);
    reply.addProperty("execution_count", number);
    services.reply(request, "execute_reply", reply);
    if (!reply.get("status").getAsString().equals("ok") && request.flag("stop_on_error", true))
      abortWaiting.run();
    services.background.start();
  }

  private void begin(RunningCell begun, long since) {
    var cell = begun.cell();
    CurrentCell.started(cell);
    CurrentCell.enter(cell);
    if (services.running.cells().isEmpty()) services.streams.restore();
    CellThreads.register(cell);
    services.running.add(begun, since);
    CellRuns.started(cell);
  }

  private JsonObject run(RunningCell running, String code, boolean silent, boolean remember) {
    var cell = running.cell();
    String output = null;
    try {
      var value = new Magics(services.host).evaluate(code, running);
      output = silent ? null : show(value, running);
      return Content.ok("payload", new JsonArray(), "user_expressions", expressions(running));
    } catch (CellFailure failure) {
      return fail(failure, cell, silent);
    } catch (RuntimeException | Error e) {
      // Outside the learner's code, such as no thread for the cell or no memory to render.
      return fail(services.shell().errors().describe(e), cell, silent);
    } finally {
      if (remember) services.history.add(cell.number(), code, output);
      cell.end();
      running.thread().close();
      services.stopper.await(cell);
      services.running.remove(cell);
      Leftovers.note(cell, services.publisher);
      CurrentCell.enter(null);
    }
  }

  private JsonObject fail(CellFailure failure, Cell cell, boolean silent) {
    if (!silent && failure.isRequest())
      services.publisher.publish("display_data", cell.parentHeader(), ErrorReply.asked(failure));
    else if (!silent)
      services.publisher.publish("error", cell.parentHeader(), ErrorReply.shown(failure));
    return ErrorReply.of(failure);
  }

  /**
   * Renders on the cell's thread: a {@code toString} is the learner's code, and may never return.
   */
  private String show(Object value, RunningCell running) throws CellFailure {
    var cell = running.cell();
    if (value == null || value.equals(cell.lastDisplayId()) && value instanceof String) return null;
    var data = services.shell().call(running, () -> services.host.rendered(value));
    if (data == null) return null;
    var content = Rendering.json(data);
    if (content.getAsJsonObject("data").isEmpty()) return null;
    content.addProperty("execution_count", cell.number());
    services.publisher.publish("execute_result", cell.parentHeader(), content);
    var text = content.getAsJsonObject("data").get("text/plain");
    return text == null ? null : text.getAsString();
  }

  private JsonObject expressions(RunningCell running) {
    var results = new JsonObject();
    var asked = running.cell().request().content().get("user_expressions");
    if (asked != null && asked.isJsonObject())
      for (var entry : asked.getAsJsonObject().entrySet())
        results.add(entry.getKey(), expression(entry.getValue().getAsString(), running));
    return results;
  }

  private JsonObject expression(String code, RunningCell running) {
    try {
      var value = services.shell().evaluate(code, running);
      var data = services.shell().call(running, () -> services.host.rendered(value));
      var result = Rendering.ofExpression(data);
      result.addProperty("status", "ok");
      return result;
    } catch (CellFailure failure) {
      return ErrorReply.of(failure);
    }
  }
}
