package dev.interleave.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and verifies messages with the connection's key. Each signature uses its own clone, so any
 * thread may sign.
 */
public final class Signer {
  private final Mac prototype;

  /**
   * Prepares a signer.
   *
   * @param key the shared key; empty means that messages are not signed
   * @param scheme such as {@code hmac-sha256}
   * @throws IllegalArgumentException if this JDK has no such algorithm
   */
  public Signer(String key, String scheme) {
    this.prototype = key.isEmpty() ? null : mac(key, scheme);
  }

  private static Mac mac(String key, String scheme) {
    var algorithm = scheme.replace("-", "");
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Cannot sign with " + scheme, e);
    }
  }

  /** The signature of header, parent header, metadata and content, as lower-case hexadecimal. */
  public String sign(List<byte[]> parts) {
    if (prototype == null) return "";
    try {
      var mac = (Mac) prototype.clone();
      parts.forEach(mac::update);
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the signature belongs to the parts; compared in constant time. */
  public boolean verify(byte[] signature, List<byte[]> parts) {
    return prototype == null
        || MessageDigest.isEqual(signature, sign(parts).getBytes(StandardCharsets.US_ASCII));
  }
}
