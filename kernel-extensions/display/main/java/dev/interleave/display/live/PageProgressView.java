package dev.interleave.display.live;

import com.google.gson.JsonObject;
import dev.interleave.live.ProgressScope;
import dev.interleave.live.ProgressSource;
import dev.interleave.live.ProgressText;
import dev.interleave.live.ProgressView;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * Progress on a page, as far as there is one: numbers four times a second, spans of a live picture
 * twenty times. Where no page answers, the text of the output is written anew each second.
 */
final class PageProgressView implements ProgressView {
  private static final int PROGRESS = 5;
  private static final int TEXT = 20;

  private final BaseKernel kernel;
  private final ProgressScope stage;
  private Spot spot;
  private Link link;
  private LivePicture picture;
  private int looks;

  PageProgressView(BaseKernel kernel, ProgressScope stage) {
    this.kernel = kernel;
    this.stage = stage;
  }

  @Override
  public void look(ProgressScope.Path path) {
    if (link == null) open(path);
    boolean appeared = link.hasAppeared();
    if (appeared && picture != null) picture.again();
    if (picture != null) picture.look(path.innermost());
    if (link.isThere()) {
      if ((appeared || looks % PROGRESS == 0) && link.hasRoom()) tell(path);
    } else if (looks % TEXT == TEXT - 1) spot.show(link.bundle(ProgressText.of(path)));
    looks++;
  }

  private void open(ProgressScope.Path path) {
    boolean drawn = path.innermost().feed().isPresent();
    spot = Spot.take(kernel);
    link = new Link(this::stop);
    if (drawn) picture = new LivePicture(link);
    spot.show(link.bundle(ProgressText.of(path)));
  }

  private void stop() {
    kernel.interrupt();
    stage.stop();
  }

  private void tell(ProgressScope.Path path) {
    var message = new JsonObject();
    message.addProperty("event", "progress");
    var reading = ProgressText.read(path);
    message.addProperty("text", reading.text());
    message.addProperty("share", reading.share());
    link.send(message, null);
  }

  @Override
  public void ended(ProgressSource inside) {
    if (picture != null) picture.keep(inside);
  }

  @Override
  public void end() {
    if (link == null) return;
    try {
      if (picture == null) spot.leave(ProgressText.summary(stage.watched()));
      else spot.show(kernel.getRenderer().render(picture.whole(stage.watched())));
    } finally {
      link.close();
    }
  }
}
