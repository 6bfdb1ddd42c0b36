package dev.interleave.kernel;

import com.google.gson.JsonObject;
import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.cell.CurrentCell;
import dev.interleave.kernel.exec.CellFailure;
import dev.interleave.kernel.exec.JavaShell;
import dev.interleave.kernel.exec.Sources;
import dev.interleave.kernel.magic.BuiltInMagics;
import dev.interleave.kernel.magic.MagicHost;
import dev.interleave.kernel.wire.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
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
  private final Services services;
  private boolean installing;

  ExtensionHost(Services services) {
    super(
        KernelInfo.NAME,
        KernelInfo.VERSION,
        new LanguageInfo.Builder("java").build(),
        List.of(),
        null,
        new AttachedIo(new PublishingEnvironment(services.publisher)),
        services.comms,
        new ArrayRenderer(),
        new MagicParser("(?<=(?:^|=))\\s*%", "%%", new MagicTranspiler()),
        new MagicsRegistry(),
        true,
        new StringStyler.Builder().build());
    this.services = services;
    installNotebookKernel();
  }

  static ExtensionHost current() {
    return (ExtensionHost) notebookKernel();
  }

  Sources sources() {
    return services.shell().sources();
  }

  /** Installs every extension on the class path. One that fails is reported and left out. */
  void installAll() {
    installing = true;
    BuiltInMagics.register(this);
    install(ServiceLoader.load(Extension.class));
    installing = false;
  }

  @Override
  public void installAddedExtensions() {
    install(ServiceLoader.load(Extension.class, services.shell().classLoader()));
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
  public BaseKernel kernel() {
    return this;
  }

  @Override
  public JavaShell shell() {
    return services.shell();
  }

  @Override
  public String stopLeftovers() {
    return services.stopper.stopLeftovers();
  }

  DisplayData rendered(Object value) {
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
    if (!cell.takes(type, content)) services.publisher.publish(type, cell.parentHeader(), content);
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
    if (installing && services.shell().imports().later(code)) return null;
    var cell = CurrentCell.get();
    try {
      return services.shell().evaluate(code, cell == null ? startUp() : cell, null);
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
    services.stopper.stopRunningCells();
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
