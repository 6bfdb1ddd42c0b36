package dev.interleave.kernel;

import com.google.gson.JsonObject;
import dev.interleave.kernel.cell.CommonPool;
import dev.interleave.kernel.classpath.ClassPath;
import dev.interleave.kernel.classpath.PackageIndex;
import dev.interleave.kernel.exec.JavaShell;
import dev.interleave.kernel.jvmti.ToolInterface;
import dev.interleave.kernel.output.Publisher;
import dev.interleave.kernel.wire.Channels;
import dev.interleave.kernel.wire.ConnectionInfo;
import dev.interleave.kernel.wire.Content;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;

/**
 * Puts the parts together. What takes long is made side by side: the channels here, the JShell on a
 * thread of its own.
 */
final class Kernel {
  private final Channels channels;
  private final Publisher publisher;
  private final FutureTask<JavaShell> shell = new FutureTask<>(Kernel::createShell);

  Kernel(ConnectionInfo info) {
    // Before anything uses the common pool: Stop and output routing need to know its workers.
    System.setProperty(
        "java.util.concurrent.ForkJoinPool.common.threadFactory",
        CommonPool.Workers.class.getName());
    // JShell first: on a second core it is ready when the channels are.
    Daemon.start(shell, "jshell");
    this.channels = new Channels(info);
    this.publisher = new Publisher(channels::publish);
  }

  void start() {
    publisher.start();
    var input = new StandardInput(channels);
    var streams = new StandardStreams(publisher, input.stream());
    streams.install();
    Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(shell));
    var services = new Services(channels, publisher, streams, shell);
    var subshells = new Subshells(services);
    var control = new ControlChannel(services, subshells);
    LastWords.prepare(services);
    publisher.publish("status", new JsonObject(), Content.of("execution_state", "starting"));
    channels.start(subshells::dispatch, control::handle, input::answer);
    ParentWatch.start();
    Daemon.start(new HeapWatch(services), "jupyter-heap");
  }

  private static JavaShell createShell() {
    var shell =
        new JavaShell(
            ClassPath.ofProcess(packages()),
            (type, bytes) -> ToolInterface.get().redefine(type, bytes),
            CompilerOptions.get());
    shell.imports().later(StandardImports.SCRIPT);
    shell.warmUp();
    return shell;
  }

  /** Set-up writes them; without, every jar is opened before the first cell. */
  private static PackageIndex packages() {
    return PackageIndex.read(Path.of(System.getProperty("interleave.packages", "")));
  }
}
