package dev.interleave.show;

import dev.interleave.schedule.State;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The lab's few colours, each with one meaning, chosen to stay apart for colour-blind readers and
 * in grey print (Okabe and Ito, "Color Universal Design", 2008).
 *
 * <p>A page may set {@code --lab-ink}, {@code --lab-idle} and {@code --lab-ground}; without a page
 * the colours are those of black on white.
 */
public final class Theme {
  /** A task under way, or what was measured. */
  public static final String BUSY = "#0072b2";

  /** A task that threw. */
  public static final String FAILED = "#d55e00";

  /** What a learner predicted. */
  public static final String GUESS = "#cc79a7";

  /** A task that has not ended yet. */
  public static final String RUNNING = "#7fb8d8";

  /** A task that another worker took. */
  public static final String STOLEN = "#e69f00";

  /** Letters on a dark colour. */
  public static final String LIGHT = "#ffffff";

  /** Letters on a light colour. */
  public static final String DARK = "#1f2933";

  /** Letters and lines on the page. */
  public static final String INK = "var(--lab-ink, #1f2933)";

  /** A worker without a task. */
  public static final String IDLE = "var(--lab-idle, #dde1e6)";

  /** The page itself. */
  public static final String GROUND = "var(--lab-ground, #ffffff)";

  private static final Pattern VARIABLE = Pattern.compile("var\\(--[a-z-]+, (#[0-9a-f]+)\\)");

  private Theme() {}

  /** What the colours mean, by name. */
  public static Map<String, String> colours() {
    var colours = new LinkedHashMap<String, String>();
    colours.put("busy", BUSY);
    colours.put("onBusy", LIGHT);
    colours.put("running", RUNNING);
    colours.put("failed", FAILED);
    colours.put("guess", GUESS);
    colours.put("stolen", STOLEN);
    colours.put("onStolen", DARK);
    colours.put("ink", INK);
    colours.put("idle", IDLE);
    colours.put("ground", GROUND);
    return colours;
  }

  /** A state's colour. What is not visible is the colour of an undivided bar, paler. */
  static String of(State state) {
    return switch (state) {
      case COMPUTING -> BUSY;
      case NO_CORE -> INK;
      case LOCK -> "#e69f00";
      case PARKED -> "#56b4e9";
      case SLEEPING -> "#f0e442";
      case IO -> "#009e73";
      case UNSEEN -> "#7fa8c4";
    };
  }

  /** The colour of a letter on a state's colour. */
  static String on(State state) {
    return switch (state) {
      case COMPUTING, IO -> LIGHT;
      case NO_CORE -> GROUND;
      default -> DARK;
    };
  }

  /** A drawing for where no page sets the colours: its variables replaced, a white ground below. */
  static String onWhite(String svg) {
    var ground = "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>";
    return VARIABLE.matcher(svg).replaceAll("$1").replaceFirst("</title>", "</title>" + ground);
  }
}
