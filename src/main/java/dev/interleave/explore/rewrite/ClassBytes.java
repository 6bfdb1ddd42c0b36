package dev.interleave.explore.rewrite;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.Map;

/**
 * The bytes of classes as a loader has them: as a resource, in {@code jshell}, the lab's kernel and
 * whatever loads from files; on stock JJava in a map that its loader keeps.
 */
public final class ClassBytes {
  private static final String CELLS = "cells:";

  private final ClassLoader loader;

  ClassBytes(ClassLoader loader) {
    this.loader = loader;
  }

  /** The class that this code was written in, a lambda for example; empty where it is hidden. */
  public static byte[] ofCode(Object code) {
    var written = code.getClass().getNestHost();
    var name = written.getName().replace('.', '/');
    var bytes = new ClassBytes(written.getClassLoader());
    return bytes.home(name) == null ? new byte[0] : bytes.read(name);
  }

  /** Where a class comes from: the same for all cells, or for all of a folder or jar; or null. */
  String home(String name) {
    var resource = loader.getResource(name + ".class");
    if (resource == null) return kept(name) == null ? null : CELLS;
    var text = resource.toString();
    return text.substring(0, text.length() - name.length() - ".class".length());
  }

  byte[] read(String name) {
    try (var in = stream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null if there are none. */
  InputStream stream(String name) {
    var resource = loader.getResourceAsStream(name + ".class");
    if (resource != null) return resource;
    var kept = kept(name);
    return kept == null ? null : new ByteArrayInputStream(kept);
  }

  private byte[] kept(String name) {
    if (!name.startsWith("REPL/")) return null;
    var found = inMaps(loader, name.replace('/', '.'));
    return found != null ? found : inMaps(outer(), name.replace('/', '.'));
  }

  private Object outer() {
    try {
      return value(loader.getClass().getDeclaredField("this$0"), loader);
    } catch (NoSuchFieldException e) {
      return null;
    }
  }

  private static byte[] inMaps(Object keeper, String name) {
    if (keeper == null) return null;
    for (var field : keeper.getClass().getDeclaredFields())
      if (Map.class.isAssignableFrom(field.getType())
          && value(field, keeper) instanceof Map<?, ?> map
          && map.get(name) instanceof byte[] bytes) return bytes;
    return null;
  }

  private static Object value(Field field, Object of) {
    try {
      return field.trySetAccessible() ? field.get(of) : null;
    } catch (IllegalAccessException e) {
      return null;
    }
  }
}
