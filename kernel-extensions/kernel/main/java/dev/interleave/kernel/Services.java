package dev.interleave.kernel;

import com.google.gson.JsonObject;
import dev.interleave.kernel.exec.JavaShell;
import dev.interleave.kernel.jjava.Comms;
import dev.interleave.kernel.jjava.ExtensionHost;
import dev.interleave.kernel.jjava.Rendering;
import dev.interleave.kernel.output.Publisher;
import dev.interleave.kernel.stop.RunningCells;
import dev.interleave.kernel.stop.Stopper;
import dev.interleave.kernel.wire.Channels;
import dev.interleave.kernel.wire.Content;
import dev.interleave.kernel.wire.Message;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What the handlers of all requests share. */
final class Services {
  final Channels channels;
  final Publisher publisher;
  final StandardStreams streams;
  final History history = new History();
  final RunningCells running = new RunningCells();
  final Stopper stopper;
  final Comms comms;
  final ExtensionHost host;
  final Garbage garbage = new Garbage();
  final Background background = new Background(this::shell, running, garbage);

  private final Future<JavaShell> shell;
  private boolean extended;

  Services(
      Channels channels, Publisher publisher, StandardStreams streams, Future<JavaShell> shell) {
    this.channels = channels;
    this.publisher = publisher;
    this.streams = streams;
    this.shell = shell;
    this.stopper = new Stopper(running, publisher, frame -> shell().sources().find(frame));
    this.comms = new Comms(publisher);
    this.host = new ExtensionHost(publisher, comms, this::shell, stopper);
  }

  /** The JShell; blocks while it is being made. */
  JavaShell shell() {
    try {
      return shell.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("JShell could not be started", e);
    }
  }

  /** Installs the extensions on the class path, the first time that it is called. */
  synchronized void extend() {
    if (!extended) {
      extended = true;
      host.installAll();
    }
  }

  /** Renders something once, while JShell is being made on another core. */
  void warmUp() {
    Rendering.json(host.rendered(0));
  }

  void status(Message request, String state) {
    publisher.publish("status", request.header(), Content.of("execution_state", state));
  }

  void reply(Message request, String type, JsonObject content) {
    channels.shell(request.reply(type, content));
  }
}
