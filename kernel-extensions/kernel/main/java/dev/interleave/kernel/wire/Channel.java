package dev.interleave.kernel.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/**
 * A bound socket with its own thread, since a ZeroMQ socket belongs to one thread. What arrives is
 * handed to a handler on that thread. What is sent from the kernel's other threads gets there
 * through an in-process pipe. Learners' threads must not call {@link #send}: an interrupt would
 * break the pipe.
 */
public final class Channel {
  private final String name;
  private final ZMQ.Context context;
  private final ZMQ.Socket socket;
  private final ZMQ.Socket outgoing;
  private final ZMQ.Socket pipe;
  private volatile Thread owner;
  private Consumer<List<byte[]>> handler;

  /** Binds the socket at once, so that clients can connect while the kernel still starts. */
  Channel(ZMQ.Context context, String name, SocketType type, String address) {
    this.name = name;
    this.context = context;
    this.socket = context.socket(type);
    configure(type);
    socket.bind(address);
    this.outgoing = context.socket(SocketType.PULL);
    outgoing.setRcvHWM(64);
    outgoing.bind("inproc://" + name);
    this.pipe = context.socket(SocketType.PUSH);
    pipe.setSndHWM(64);
    pipe.connect("inproc://" + name);
  }

  private void configure(SocketType type) {
    socket.setLinger(200);
    // Messages are counted, not weighed, and lie in the learner's heap until they are read.
    socket.setRcvHWM(64);
    if (type == SocketType.XPUB) {
      // A slow client must slow the printing threads, not lose their lines or the idle status.
      socket.setXpubNoDrop(true);
      socket.setSndHWM(500);
    } else if (type == SocketType.ROUTER) {
      socket.setRouterHandover(true);
    }
  }

  /**
   * Starts the thread; each arriving message goes to the handler, which should not block for long.
   */
  public void start(Consumer<List<byte[]>> handler) {
    this.handler = handler;
    var thread = new Thread(this::serve, "jupyter-" + name);
    thread.setDaemon(true);
    owner = thread;
    thread.start();
  }

  /** Sends one multipart message. Blocks while the pipe is full. */
  public void send(List<byte[]> frames) {
    if (Thread.currentThread() == owner) {
      write(socket, frames);
      return;
    }
    synchronized (pipe) {
      write(pipe, frames);
    }
  }

  private void serve() {
    var poller = context.poller(2);
    poller.register(socket, ZMQ.Poller.POLLIN);
    poller.register(outgoing, ZMQ.Poller.POLLIN);
    while (true) {
      try {
        poller.poll(-1);
        List<byte[]> frames;
        do {
          // A new subscriber's welcome leaves before anything else.
          receive();
          frames = read(outgoing);
          if (frames != null) write(socket, frames);
        } while (frames != null);
      } catch (Throwable e) {
        // Whatever a message did, the channel goes on: without it the kernel would be lost.
        report(e);
      }
    }
  }

  private void receive() {
    List<byte[]> frames;
    while ((frames = read(socket)) != null) {
      try {
        handler.accept(frames);
      } catch (Throwable e) {
        report(e);
      }
    }
  }

  private void report(Throwable thrown) {
    try {
      System.err.println("jupyter-" + name + ": " + thrown);
    } catch (Throwable e) {
      // Nothing can be said now, such as when no memory is left.
    }
  }

  private static List<byte[]> read(ZMQ.Socket from) {
    var frame = from.recv(ZMQ.DONTWAIT);
    if (frame == null) return null;
    var frames = new ArrayList<byte[]>(8);
    frames.add(frame);
    // A message is there as a whole, or never will be: XPUB takes subscriptions out of its end.
    while (from.hasReceiveMore() && (frame = from.recv(ZMQ.DONTWAIT)) != null) frames.add(frame);
    return frames;
  }

  private static void write(ZMQ.Socket to, List<byte[]> frames) {
    int last = frames.size() - 1;
    for (int i = 0; i < last; i++) to.send(frames.get(i), ZMQ.SNDMORE);
    to.send(frames.get(last), 0);
  }
}
