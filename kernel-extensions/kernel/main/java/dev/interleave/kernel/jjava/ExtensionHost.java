package dev.interleave.kernel.jjava;

import com.google.gson.JsonObject;
import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.cell.CurrentCell;
import dev.interleave.kernel.exec.CellFailure;
import dev.interleave.kernel.exec.JavaShell;
import dev.interleave.kernel.exec.RunningCell;
import dev.interleave.kernel.exec.Sources;
import dev.interleave.kernel.magic.BuiltInMagics;
import dev.interleave.kernel.magic.MagicHost;
import dev.interleave.kernel.magic.MagicTable;
import dev.interleave.kernel.output.Publisher;
import dev.interleave.kernel.stop.Stopper;
import dev.interleave.kernel.wire.Content;
import dev.interleave.kernel.wire.KernelInfo;
import dev.interleave.kernel.wire.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/**
 * What extensions written for JJava see of this kernel: renderer, magics, comms, display and eval.
 */
public final class ExtensionHost extends BaseKernel implements MagicHost {
  private final Publisher publisher;
  private final Supplier<JavaShell> jshell;
  private final Stopper stopper;
  private final MagicTable magics = new LibraryMagics(this);
  private boolean installing;

  /** A host whose extensions are installed later, by {@link #installAll}. */
  public ExtensionHost(
      Publisher publisher, Comms comms, Supplier<JavaShell> jshell, Stopper stopper) {
    super(
        KernelInfo.NAME,
        KernelInfo.VERSION,
        new LanguageInfo.Builder("java").build(),
        List.of(),
        null,
        new AttachedIo(new PublishingEnvironment(publisher)),
        comms,
        new ArrayRenderer(),
        new MagicParser("(?<=(?:^|=))\\s*%", "%%", new MagicTranspiler()),
        new MagicsRegistry(),
        true,
        new StringStyler.Builder().build());
    this.publisher = publisher;
    this.jshell = jshell;
    this.stopper = stopper;
    installNotebookKernel();
  }

  /** The host of this process. */
  public static ExtensionHost current() {
    return (ExtensionHost) notebookKernel();
  }

  /** Which cell and line a class's line stands for. */
  public Sources sources() {
    return jshell.get().sources();
  }

  /** Installs every extension on the class path. One that fails is reported and left out. */
  public void installAll() {
    installing = true;
    BuiltInMagics.register(this);
    install(ServiceLoader.load(Extension.class));
    installing = false;
  }

  @Override
  public void installAddedExtensions() {
    install(ServiceLoader.load(Extension.class, jshell.get().classLoader()));
  }

  private void install(ServiceLoader<Extension> extensions) {
    for (var extension : extensions) {
      try {
        installExtension(extension);
      } catch (RuntimeException | LinkageError e) {
        System.err.println(extension.getClass().getName() + " was not installed: " + e);
      }
    }
  }

  @Override
  public MagicTable magics() {
    return magics;
  }

  @Override
  public JavaShell shell() {
    return jshell.get();
  }

  @Override
  public String stopLeftovers() {
    return stopper.stopLeftovers();
  }

  /** The value as extensions render it; calls the learner's {@code toString}. */
  public DisplayData rendered(Object value) {
    return value instanceof DisplayData data ? data : getRenderer().render(value);
  }

  /** Shows data under the cell that started the calling thread. */
  @Override
  public void display(DisplayData data) {
    var cell = CurrentCell.get();
    if (cell == null || data == null) return;
    cell.displayed(data.getDisplayId());
    publish(cell, "display_data", Rendering.json(data));
  }

  private void publish(Cell cell, String type, JsonObject content) {
    if (!cell.takes(type, content)) publisher.publish(type, cell.parentHeader(), content);
  }

  void clearOutput(boolean wait) {
    var cell = CurrentCell.get();
    if (cell != null) publish(cell, "clear_output", Content.of("wait", wait));
  }

  /**
   * Evaluates code on the calling thread. A script of imports that an extension brings is only
   * noted: each import is evaluated when a cell first needs it.
   *
   * @throws IllegalStateException if the code does not compile or throws
   */
  @Override
  public Object evalRaw(String code) {
    if (installing && jshell.get().imports().later(code)) return null;
    var cell = CurrentCell.get();
    try {
      return jshell.get().evaluate(code, RunningCell.here(cell == null ? startUp() : cell));
    } catch (CellFailure failure) {
      throw new IllegalStateException(failure.name() + ": " + failure.getMessage());
    }
  }

  private static Cell startUp() {
    var none =
        new Message(
            List.of(),
            new JsonObject(),
            new JsonObject(),
            new JsonObject(),
            new JsonObject(),
            List.of());
    return new Cell(none, 0, Thread.currentThread().getThreadGroup(), true);
  }

  /** Does what the notebook's Stop button does. Returns at once. */
  @Override
  public void interrupt() {
    stopper.stopRunningCells();
  }

  @Override
  public DisplayData inspect(String code, int at, boolean extraDetail) {
    return null;
  }

  @Override
  public ReplacementOptions complete(String code, int at) {
    return null;
  }

  @Override
  public String isComplete(String code) {
    return IS_COMPLETE_MAYBE;
  }

  /** The library's streams, always attached to the publisher. */
  private static final class AttachedIo extends JupyterIO {
    AttachedIo(ShellReplyEnvironment environment) {
      super(StandardCharsets.UTF_8);
      setEnv(environment);
    }
  }
}
