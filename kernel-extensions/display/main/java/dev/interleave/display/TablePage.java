package dev.interleave.display;

import dev.interleave.show.table.TableView;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import tech.tablesaw.api.Table;

/**
 * Puts Tablesaw tables on a page. A renderer is asked for by class, and to name that of tables
 * would load it before the first cell, so this one is asked for by what tables are besides: a row
 * after the other.
 */
final class TablePage {
  private static final String TABLE = "tech.tablesaw.api.Table";

  private TablePage() {}

  static void register(Renderer renderer) {
    renderer
        .createRegistration(Iterable.class)
        .preferring(MIMEType.TEXT_HTML)
        .supporting(MIMEType.TEXT_PLAIN)
        .register((value, context) -> {
          if (isTable(value.getClass())) Drawn.render(value, context);
        });
  }

  private static boolean isTable(Class<?> type) {
    return type != null && (type.getName().equals(TABLE) || isTable(type.getSuperclass()));
  }

  /** Loaded when there is a table. */
  private static final class Drawn {
    static void render(Object value, RenderContext context) {
      var view = TableView.of((Table) value);
      context.renderIfRequested(MIMEType.TEXT_HTML, () -> Page.wrapped(view));
      context.renderIfRequested(MIMEType.TEXT_PLAIN, view::toString);
    }
  }
}
