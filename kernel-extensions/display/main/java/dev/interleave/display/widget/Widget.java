package dev.interleave.display.widget;

import dev.interleave.display.comm.HasModel;
import dev.interleave.display.comm.Model;
import dev.interleave.display.comm.WidgetKernel;
import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/**
 * Something in the page that talks back. Its state is the same here and in every page that shows
 * it; any thread may use it, and no method blocks. It belongs to the cell that made it and is
 * closed when that cell runs again, on a kernel that says which cell runs. A closed widget ignores
 * everything.
 */
public abstract class Widget implements HasModel {
  final Model model;
  private final List<Part> parts;

  Widget(String name, Map<String, ?> state) {
    this.model = new Model(name, state);
    this.parts = Part.in(state);
  }

  @Override
  public final String id() {
    return model.id();
  }

  /**
   * Shows it under the cell that the calling thread works for; once more if it is shown already.
   */
  public final void display() {
    var kernel = WidgetKernel.get();
    if (kernel == null) System.out.println(this);
    else kernel.display(bundle());
  }

  /** Removes it from its pages. */
  public void close() {
    model.close();
    parts.forEach(Widget::close);
  }

  /** Whether it is no longer there. */
  public final boolean isClosed() {
    return model.isClosed();
  }

  /** What a page needs to show it, beside its text for where nothing can be shown. */
  public final DisplayData bundle() {
    var data = new DisplayData();
    data.putData(Widgets.VIEW.toString(), reference());
    data.putText(toString());
    return data;
  }

  final Map<String, Object> reference() {
    return Map.of("version_major", 2, "version_minor", 0, "model_id", id());
  }
}
