package dev.interleave.kernel.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes UTF-8 that arrives in pieces: a character cut in two waits, per thread, for its other
 * half.
 */
final class PartialUtf8 {
  private static final ThreadLocal<byte[]> REST = ThreadLocal.withInitial(() -> new byte[0]);

  private PartialUtf8() {}

  static String decode(byte[] bytes) {
    var rest = REST.get();
    byte[] all = rest.length == 0 ? bytes : join(rest, bytes);
    int end = all.length - incompleteTail(all);
    if (end < all.length || rest.length > 0) REST.set(Arrays.copyOfRange(all, end, all.length));
    return new String(all, 0, end, StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[] first, byte[] second) {
    var all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** How many bytes at the end begin a character that is not complete. */
  static int incompleteTail(byte[] bytes) {
    for (int back = 1; back <= Math.min(3, bytes.length); back++) {
      int b = bytes[bytes.length - back] & 0xFF;
      if (b >= 0xC0) {
        int needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
        return back < needed ? back : 0;
      }
      if (b < 0x80) return 0;
    }
    return 0;
  }
}
