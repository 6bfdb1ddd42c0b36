package dev.interleave.work;

/**
 * What a {@link WebServer} has been asked and has answered.
 *
 * @param requests how many arrived
 * @param ok answered with status 200
 * @param failed answered with status 500, as the error rate asks
 * @param refused answered with status 503, because the limit was reached
 * @param mostAtOnce the most requests that were being served at one moment; those that wait for
 *     their turn do not count
 */
public record WebCounts(int requests, int ok, int failed, int refused, int mostAtOnce) {
  @Override
  public String toString() {
    return "%d requests, %d ok, %d failed, %d refused, at most %d at once"
        .formatted(requests, ok, failed, refused, mostAtOnce);
  }
}
