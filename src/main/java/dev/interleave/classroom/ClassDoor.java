package dev.interleave.classroom;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where guesses and results leave for the class; a shut one takes everything and sends nothing. */
public final class ClassDoor {
  /** The environment variable with the class view's address; without it the door is shut. */
  public static final String ADDRESS = "INTERLEAVE_CLASS";

  /** The environment variable with the word that the class view asks for. */
  public static final String WORD = "INTERLEAVE_CLASS_WORD";

  private final String address;
  private final SendQueue queue;

  private ClassDoor(String address, SendQueue queue) {
    this.address = address;
    this.queue = queue;
  }

  /**
   * The door that the environment asks for. Starts no thread yet and connects to nothing.
   *
   * @param env environment variables
   * @param folder keeps the learner's number from one kernel to the next
   */
  public static ClassDoor of(Map<String, String> env, Path folder) {
    var address = env.getOrDefault(ADDRESS, "").strip().replaceFirst("/+$", "");
    if (address.isEmpty()) return new ClassDoor("", null);
    try {
      var post = new HttpPost(URI.create(address + "/tell").toURL(), env.getOrDefault(WORD, ""));
      return new ClassDoor(address, new SendQueue(new Envelope(folder), post, address));
    } catch (Exception e) {
      var queue = SendQueue.refused("%s names no address: %s".formatted(ADDRESS, e.getMessage()));
      return new ClassDoor(address, queue);
    }
  }

  /** Whether anything leaves. */
  public boolean isOpen() {
    return queue != null;
  }

  /** The class view's address; empty for none. */
  public String address() {
    return address;
  }

  /** Sends it when the class view can be reached. Returns at once, and throws nothing. */
  public void tell(Map<String, ?> message) {
    if (queue != null) queue.add(message);
  }

  /** What went wrong since this was asked last, in a sentence. The same trouble is told once. */
  public Optional<String> trouble() {
    return queue == null ? Optional.empty() : queue.trouble();
  }

  /** How many messages wait to be sent. */
  public int waiting() {
    return queue == null ? 0 : queue.size();
  }
}
