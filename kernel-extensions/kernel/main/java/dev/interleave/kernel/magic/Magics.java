package dev.interleave.kernel.magic;

import dev.interleave.kernel.exec.CellFailure;
import dev.interleave.kernel.exec.RunningCell;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/**
 * Runs a cell with its magics: lines that begin with a percent sign, or a whole cell that begins
 * with two.
 */
public final class Magics {
  private static final Pattern WHOLE = Pattern.compile("\\A\\s*%%(\\w+)([^\n]*)\n?((?s:.*))\\z");

  private final MagicHost host;
  private final MagicTable table;

  /** The magics of a kernel. */
  public Magics(MagicHost host) {
    this.host = host;
    this.table = host.magics();
  }

  /**
   * Evaluates the cell, and blocks until it is done.
   *
   * @return the value of its last part
   * @throws CellFailure if a part fails
   */
  public Object evaluate(String code, RunningCell running) throws CellFailure {
    var whole = WHOLE.matcher(code);
    if (whole.matches()) {
      var words = MagicWords.of(whole.group(2));
      return run(running, () -> cell(whole.group(1), words, whole.group(3)));
    }
    var java = new StringBuilder();
    Object value = null;
    int done = 0;
    for (var call : MagicScanner.scan(code, table.lines()::contains)) {
      java.append(code, done, call.start());
      done = call.end();
      if (call.inside()) {
        java.append(call.java());
        continue;
      }
      java(java, running);
      value = run(running, () -> line(call.name(), call.words()));
      // Blanked rather than cut away, so that lines keep their numbers.
      java.replace(0, java.length(), code.substring(0, done).replaceAll("[^\n]", " "));
    }
    java.append(code, done, code.length());
    return done == 0 || !java.toString().isBlank() ? java(java, running) : value;
  }

  /**
   * Runs a line magic on the calling thread.
   *
   * @throws Exception what the magic throws; a {@link MagicException} if there is no such magic
   */
  public Object line(String name, List<String> words) throws Exception {
    check(name, "%", table.lines(), table.cells());
    return table.line(name, words);
  }

  /**
   * Runs a cell magic on the calling thread.
   *
   * @throws Exception what the magic throws; a {@link MagicException} if there is no such magic
   */
  public Object cell(String name, List<String> words, String body) throws Exception {
    check(name, "%%", table.cells(), table.lines());
    return table.cell(name, words, body);
  }

  private static void check(String name, String sign, Set<String> known, Set<String> others) {
    if (known.contains(name)) return;
    if (name.startsWith("%"))
      throw undefined("%" + name + " takes a whole cell, so it must be the cell's first line.");
    if (others.contains(name)) {
      String other = sign.equals("%") ? "%%" : "%";
      throw undefined("There is no " + sign + name + ", but there is " + other + name + ".");
    }
    var meant = Nearest.to(name, known);
    var hint = meant.map(near -> "Did you mean " + sign + near + "?").orElse("%lsmagic lists all.");
    throw undefined("There is no " + sign + name + ". " + hint);
  }

  private static MagicException undefined(String sentences) {
    return new MagicException("UndefinedMagic", sentences);
  }

  private Object java(StringBuilder part, RunningCell running) throws CellFailure {
    return host.shell().evaluate(part.toString(), running);
  }

  private Object run(RunningCell running, Callable<Object> magic) throws CellFailure {
    Callable<Object> guarded =
        () -> {
          try {
            return magic.call();
          } catch (MagicException e) {
            return e.failure();
          } catch (CellFailure e) {
            return e;
          }
        };
    Object value = running.isHere() ? here(guarded) : host.shell().call(running, guarded);
    if (value instanceof CellFailure failure) throw failure;
    return value instanceof Added added ? added.sentence() : value;
  }

  private Object here(Callable<Object> magic) {
    try {
      return magic.call();
    } catch (Exception e) {
      return host.shell().errors().describe(e);
    }
  }
}
