package dev.interleave.display;

import dev.interleave.display.widget.Widgets;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** Installs the lab in a kernel: its renderers and its imports. */
public final class LabExtension implements Extension {

  /** Called by the kernel once, before its first cell. */
  @Override
  public void install(BaseKernel kernel) {
    Page.register(kernel.getRenderer());
    LiveDeques.register(kernel.getRenderer());
    Widgets.install(kernel);
    kernel.evalRaw(StartUpImports.script());
  }
}
