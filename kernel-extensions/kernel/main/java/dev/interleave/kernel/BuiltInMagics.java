package dev.interleave.kernel;

import dev.interleave.kernel.cell.ThreadBudget;
import dev.interleave.kernel.stop.ThreadList;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;

/** The kernel's few magics. */
final class BuiltInMagics {
  private BuiltInMagics() {}

  static void register(MagicsRegistry registry, Services services) {
    registry.registerLineMagic("threads", (kernel, words) -> threads(words, services));
    registry.registerLineMagic("classpath", (kernel, words) -> classpath(words, services));
  }

  /**
   * {@code %threads} lists, {@code %threads stop} stops, {@code %threads budget N} changes the
   * budget.
   */
  private static Object threads(List<String> words, Services services) {
    if (words.size() == 2 && words.get(0).equals("budget")) {
      ThreadBudget.setLimit(Integer.parseInt(words.get(1)));
      return "A cell may have " + ThreadBudget.limit() + " platform threads alive.";
    }
    if (words.equals(List.of("stop"))) {
      return services.stopper.stopLeftovers();
    }
    return ThreadList.describe();
  }

  private static Object classpath(List<String> paths, Services services) {
    paths.forEach(services.shell()::addToClasspath);
    return null;
  }
}
