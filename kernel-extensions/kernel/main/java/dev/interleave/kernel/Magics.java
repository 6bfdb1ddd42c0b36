package dev.interleave.kernel;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.exec.CellFailure;
import dev.interleave.kernel.exec.CellThread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;

/**
 * Runs a cell with its magics: lines that begin with a percent sign, or a whole cell that begins
 * with two.
 */
final class Magics {
  private static final Pattern LINE = Pattern.compile("(?m)^%([\\p{Alpha}]\\w*)(.*)$");
  private static final Pattern WHOLE = Pattern.compile("\\A\\s*%%(\\w+)([^\n]*)\n?((?s:.*))\\z");

  private final Services services;

  Magics(Services services) {
    this.services = services;
  }

  /** Evaluates the cell and returns the value of its last part. */
  Object evaluate(String code, Cell cell, CellThread thread) throws CellFailure {
    Matcher whole = WHOLE.matcher(code);
    if (whole.matches()) {
      return call(
          whole.group(1),
          registry().getCellMagicNames(),
          thread,
          () ->
              registry()
                  .evalCellMagic(
                      services.host, whole.group(1), words(whole.group(2)), whole.group(3)));
    }
    Matcher line = LINE.matcher(code);
    Object value = null;
    int done = 0;
    while (line.find()) {
      java(code, done, line.start(), cell, thread);
      String name = line.group(1);
      List<String> words = words(line.group(2));
      value =
          call(
              name,
              registry().getLineMagicNames(),
              thread,
              () -> registry().evalLineMagic(services.host, name, words));
      done = line.end();
    }
    return done == 0 || !code.substring(done).isBlank()
        ? java(code, done, code.length(), cell, thread)
        : value;
  }

  /** The rest of the cell is blanked rather than cut away, so that lines keep their numbers. */
  private Object java(String code, int from, int to, Cell cell, CellThread thread)
      throws CellFailure {
    String part =
        from == 0 && to == code.length()
            ? code
            : blank(code.substring(0, from)) + code.substring(from, to);
    return services.shell().evaluate(part, cell, thread);
  }

  private static String blank(String text) {
    return text.replaceAll("[^\n]", " ");
  }

  private Object call(
      String name, java.util.Set<String> known, CellThread thread, Callable<Object> magic)
      throws CellFailure {
    if (!known.contains(name)) {
      throw CellFailure.sentence("UndefinedMagic", "there is no %" + name + "; there are " + known);
    }
    return services.shell().call(thread, magic);
  }

  private MagicsRegistry registry() {
    return services.host.getMagicsRegistry();
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : new ArrayList<>(Arrays.asList(text.strip().split("\\s+")));
  }
}
