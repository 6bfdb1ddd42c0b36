package dev.interleave.work;

/**
 * What came of asking the system to drop files from its page cache. Prints as one sentence.
 *
 * @param files how many files were asked for
 * @param bytes their total size
 * @param stillCached how much of that the page cache holds even so; equal to {@code bytes} where
 *     the system cannot be asked
 * @param reason why nothing could be done; empty when the system was asked
 */
public record Eviction(int files, long bytes, long stillCached, String reason) {

  /** Whether the next run reads from the disk and not from memory. */
  public boolean worked() {
    return reason.isEmpty() && stillCached < bytes / 20;
  }

  @Override
  public String toString() {
    if (!reason.isEmpty()) return reason + "; the next run reads from the cache";
    if (worked())
      return "evicted %d files, %s, from the page cache".formatted(files, Bytes.text(bytes));
    return "asked to evict %d files, but %s of %s are still in the page cache"
            .formatted(files, Bytes.text(stillCached), Bytes.text(bytes))
        + " (a file system in memory?); the next run reads from the cache";
  }
}
