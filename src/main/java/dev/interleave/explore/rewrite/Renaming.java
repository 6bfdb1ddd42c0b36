package dev.interleave.explore.rewrite;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Gives other names to the few types of the JDK that nobody else may implement, wherever the
 * constant pool of a class names them. (JVM Specification, 4.4.)
 */
final class Renaming {
  private static final Map<String, String> NAMES =
      Map.of(
          "java/lang/Thread$Builder", Models.THREADS + "Threads$Builder",
          "java/util/concurrent/StructuredTaskScope", Models.TASKS + "StructuredTaskScope");

  private static final int UTF8 = 1;

  private Renaming() {}

  static byte[] apply(byte[] bytes) {
    try {
      return renamed(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] renamed(byte[] bytes) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    var made = new ByteArrayOutputStream(bytes.length + 256);
    var out = new DataOutputStream(made);
    out.writeInt(in.readInt());
    out.writeInt(in.readInt());
    int count = in.readUnsignedShort();
    out.writeShort(count);
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      out.writeByte(tag);
      if (tag == UTF8) out.writeUTF(renamed(in.readUTF()));
      else out.write(in.readNBytes(size(tag)));
      if (tag == 5 || tag == 6) i++; // A long or double takes two entries.
    }
    in.transferTo(out);
    return made.toByteArray();
  }

  private static String renamed(String text) {
    for (var name : NAMES.entrySet())
      if (text.contains(name.getKey())) text = text.replace(name.getKey(), name.getValue());
    return text;
  }

  private static int size(int tag) {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 5, 6 -> 8;
      default -> 4;
    };
  }
}
