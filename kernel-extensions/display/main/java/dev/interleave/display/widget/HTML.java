package dev.interleave.display.widget;

import java.util.Map;

/** A piece of HTML. Scripts in it do not run; {@link Output} shows what has some. */
public final class HTML extends Widget {

  /** Shows {@code html}. */
  public HTML(String html) {
    super(
        "HTML",
        ModelNames.labelled(
            "HTML", "HTMLStyleModel", "", Map.of("value", html, "placeholder", "")));
  }

  /** What is shown. */
  public String value() {
    return model.get("value").getAsString();
  }

  /** Shows something else. */
  public void value(String html) {
    model.set("value", html);
  }

  @Override
  public String toString() {
    return value().replaceAll("<[^>]*>", "");
  }
}
