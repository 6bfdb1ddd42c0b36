package dev.interleave.work;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computation as programs really do it, a few milliseconds each: {@code workload("deflate", 40, job
 * -> Jobs.deflate())}.
 *
 * <p>Every job works on fixed input of its own and returns a checksum of its result, so that two
 * runs can be compared and no compiler can leave the work out. The checksum is the same every time
 * on one machine; {@link #deflate} may differ between versions of zlib. All of them compute on the
 * calling thread, wait for nothing and can run on any number of threads at once.
 */
public final class Jobs {
  private static final int RECORD = 2 * 1024;
  private static final byte[] TEXT = text(256 * 1024);
  private static final byte[] DATA = bytes(4 * 1024 * 1024);

  private Jobs() {}

  /** Compresses 256 KiB of text-like bytes with zlib at its normal level. */
  public static long deflate() {
    return checksum(deflated());
  }

  /** Encrypts 4 MiB in records of 2 KiB, with AES in Galois/Counter mode, 128 bits, as TLS does. */
  public static long aesGcm() {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      // One key for all runs, so that they can be compared: never do so with a secret.
      var key = new SecretKeySpec(DATA, 0, 16, "AES");
      var sealed = new byte[RECORD + 16];
      var crc = new CRC32();
      for (int record = 0; record * RECORD < DATA.length; record++) {
        cipher.init(Cipher.ENCRYPT_MODE, key, nonce(record));
        cipher.doFinal(DATA, record * RECORD, RECORD, sealed);
        crc.update(sealed, RECORD, 16);
      }
      return crc.getValue();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no AES-GCM", e);
    }
  }

  /** Hashes 4 MiB with SHA-256. */
  public static long sha256() {
    try {
      return checksum(MessageDigest.getInstance("SHA-256").digest(DATA));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }

  /** Scales an image of 640 by 480 pixels to half its width and height, bicubic. */
  public static long scaleImage() {
    var half = AffineTransform.getScaleInstance(0.5, 0.5);
    var small =
        new AffineTransformOp(half, AffineTransformOp.TYPE_BICUBIC)
            .filter(Picture.IMAGE, new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB));
    return Arrays.hashCode(small.getRGB(0, 0, 320, 240, null, 0, 320));
  }

  /** Multiplies two matrices of 200 by 200 doubles. */
  public static long matrixProduct() {
    int n = Matrices.SIZE;
    var product = new double[n * n];
    for (int i = 0; i < n; i++)
      for (int k = 0; k < n; k++) addRow(product, i, k, Matrices.A[i * n + k]);
    return Arrays.hashCode(product);
  }

  private static GCMParameterSpec nonce(int record) {
    return new GCMParameterSpec(128, ByteBuffer.allocate(12).putInt(8, record).array());
  }

  /** Along the rows and not down the columns: neighbours in memory are used one after another. */
  private static void addRow(double[] product, int i, int k, double factor) {
    int n = Matrices.SIZE;
    for (int j = 0; j < n; j++) product[i * n + j] += factor * Matrices.B[k * n + j];
  }

  static byte[] deflated() {
    try (var deflater = new Deflater()) {
      deflater.setInput(TEXT);
      deflater.finish();
      var out = new byte[TEXT.length];
      return Arrays.copyOf(out, deflater.deflate(out));
    }
  }

  /** Words of a small vocabulary, which compress about as well as prose. */
  static byte[] text(int length) {
    var random = new Random(1);
    var words = new String[500];
    for (int i = 0; i < words.length; i++)
      words[i] = Long.toString(random.nextLong() >>> (20 + random.nextInt(35)), 36) + " ";
    var text = new StringBuilder(length + 16);
    while (text.length() < length) text.append(words[random.nextInt(words.length)]);
    return Arrays.copyOf(text.toString().getBytes(StandardCharsets.US_ASCII), length);
  }

  private static byte[] bytes(int length) {
    var bytes = new byte[length];
    new Random(2).nextBytes(bytes);
    return bytes;
  }

  private static long checksum(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  /** Made when first needed: the classes for images take a while to load. */
  private static final class Picture {
    static final BufferedImage IMAGE = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);

    static {
      var random = new Random(3);
      for (int y = 0; y < 480; y++)
        for (int x = 0; x < 640; x++)
          IMAGE.setRGB(x, y, (x * 255 / 640) << 16 | (y * 255 / 480) << 8 | random.nextInt(256));
    }
  }

  private static final class Matrices {
    static final int SIZE = 200;
    static final double[] A = new Random(4).doubles(SIZE * SIZE).toArray();
    static final double[] B = new Random(5).doubles(SIZE * SIZE).toArray();
  }
}
