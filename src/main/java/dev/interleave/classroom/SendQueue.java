package dev.interleave.classroom;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Messages in line, and the daemon thread that sends them, again and again until they are taken.
 */
final class SendQueue {
  /** Messages kept while the class view is away; of more the oldest go. */
  static final int MOST = 500;

  /** Sent together at most. */
  private static final int AT_ONCE = 50;

  private static final long FIRST_PAUSE_MS = 1_000;
  private static final long LONGEST_PAUSE_MS = 15_000;

  private static final String AWAY =
      "The class view at %s does not get your guesses now (%s).\n"
          + "Your cells go on without it. What it misses is kept, and sent when it answers.";

  private static final String REFUSED =
      "The class view at %s refuses what this notebook sends (%s).\n"
          + "Your cells go on without it.";

  private final Deque<Map<String, ?>> waiting = new ArrayDeque<>();
  private final Envelope envelope;
  private final HttpPost post;
  private final String address;
  private Thread sender;
  private String trouble;
  private boolean told;

  SendQueue(Envelope envelope, HttpPost post, String address) {
    this.envelope = envelope;
    this.post = post;
    this.address = address;
  }

  /** One that sends nothing, and tells why. */
  static SendQueue refused(String why) {
    var queue = new SendQueue(null, null, "");
    queue.trouble = why + "\nYour cells go on without a class view.";
    queue.told = true;
    return queue;
  }

  synchronized void add(Map<String, ?> message) {
    if (post == null) return;
    if (waiting.size() == MOST) waiting.removeFirst();
    waiting.addLast(message);
    if (sender == null) sender = start();
    notifyAll();
  }

  synchronized int size() {
    return waiting.size();
  }

  /** For a learner, once. */
  synchronized Optional<String> trouble() {
    var said = Optional.ofNullable(trouble);
    trouble = null;
    return said;
  }

  /** It belongs to no cell: Stop does not end it, and no cell has it as a leftover. */
  private Thread start() {
    var group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) group = group.getParent();
    var thread = new Thread(group, this::sendAlways, "class view", 0, false);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void sendAlways() {
    long pause = FIRST_PAUSE_MS;
    try {
      while (true) {
        if (send(next())) pause = FIRST_PAUSE_MS;
        else {
          Thread.sleep(pause);
          pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
        }
      }
    } catch (InterruptedException e) {
      noted("its thread was interrupted", REFUSED);
    }
  }

  private synchronized List<Map<String, ?>> next() throws InterruptedException {
    while (waiting.isEmpty()) wait();
    return waiting.stream().limit(AT_ONCE).<Map<String, ?>>map(message -> message).toList();
  }

  /** Whether there is no need to wait before the next ones. */
  private boolean send(List<Map<String, ?>> messages) {
    try {
      var answer = post.send(envelope.around(messages));
      if (answer.isTaken() || answer.isFinal()) taken(messages);
      if (!answer.isTaken()) noted(words(answer), answer.isFinal() ? REFUSED : AWAY);
      return answer.isTaken() || answer.isFinal();
    } catch (IOException | RuntimeException e) {
      noted(e.getMessage(), AWAY);
      return false;
    }
  }

  private static String words(HttpPost.Answer answer) {
    return answer.words().isEmpty() ? "status " + answer.status() : answer.words();
  }

  /** The very ones, as others may be equal. */
  private synchronized void taken(List<Map<String, ?>> messages) {
    var rest = new ArrayList<>(waiting);
    rest.removeIf(message -> messages.stream().anyMatch(sent -> sent == message));
    waiting.clear();
    waiting.addAll(rest);
  }

  private synchronized void noted(String why, String words) {
    if (!told) trouble = words.formatted(address, why);
    told = true;
  }
}
