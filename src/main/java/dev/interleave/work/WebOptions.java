package dev.interleave.work;

/**
 * How a {@link WebServer} behaves. Every method gives a changed copy.
 *
 * @param latency how long each answer takes, in milliseconds
 * @param errorRate the share of requests answered with status 500, 0 to 1
 * @param seed chooses which requests these are: the same ones for the same seed
 * @param limit how many requests are served at once; 0 for no limit
 * @param queue whether requests above the limit wait for their turn, or get status 503 at once
 * @param port where to listen; 0 for any free port
 */
public record WebOptions(
    int latency, double errorRate, long seed, int limit, boolean queue, int port) {

  /**
   * @throws IllegalArgumentException for a latency over a minute, an error rate outside of 0 to 1,
   *     a negative limit, or a port that does not exist
   */
  public WebOptions {
    Refuse.outside(0, 60_000, "The latency", latency, "It is in milliseconds. Try 50.");
    Refuse.outside(0, 1_000_000, "The limit", limit, "It is a number of requests. Try 8.");
    Refuse.outside(0, 65_535, "The port", port, "Leave it out for a free one.");
    if (!(errorRate >= 0 && errorRate <= 1))
      throw new IllegalArgumentException(
          "the error rate was %s; it is a share, 0 to 1. Try 0.05 for one in twenty."
              .formatted(errorRate));
  }

  static WebOptions of(int latency) {
    return new WebOptions(latency, 0, 0, 0, true, 0);
  }

  /** Fails this share of all requests with status 500, after the latency. */
  public WebOptions errors(double rate, long seed) {
    return new WebOptions(latency, rate, seed, limit, queue, port);
  }

  /** Serves so many requests at once; the others wait for their turn, as for a database's locks. */
  public WebOptions queueing(int limit) {
    Refuse.outside(1, 1_000_000, "The limit", limit, "It is a number of requests. Try 8.");
    return new WebOptions(latency, errorRate, seed, limit, true, port);
  }

  /** Serves so many requests at once; the others get status 503 at once, as from a rate limiter. */
  public WebOptions refusing(int limit) {
    Refuse.outside(1, 1_000_000, "The limit", limit, "It is a number of requests. Try 8.");
    return new WebOptions(latency, errorRate, seed, limit, false, port);
  }

  /** Listens on this port instead of any free one. */
  public WebOptions port(int port) {
    return new WebOptions(latency, errorRate, seed, limit, queue, port);
  }

  /**
   * A server that is like this and listens.
   *
   * @throws java.io.UncheckedIOException if the port is taken, with what to do about it
   */
  public WebServer start() {
    return new WebServer(this);
  }

  @Override
  public String toString() {
    String text = latency + " ms an answer";
    if (limit > 0) text += ", " + limit + " at once, more " + (queue ? "wait" : "get a 503");
    return errorRate > 0 ? text + ", %.3g %% fail".formatted(100 * errorRate) : text;
  }
}
