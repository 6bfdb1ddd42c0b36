package dev.interleave.explore.rewrite;

import dev.interleave.explore.engine.Sites;
import java.security.SecureClassLoader;

/**
 * A loader with a copy of the learner's classes, rewritten to stop before each step. The originals
 * are left as they are, and so is whatever is measured.
 */
public final class Twin extends SecureClassLoader {
  private final Sites sites = new Sites();
  private final Classes classes;
  private final ClassRewriter rewriter;

  /**
   * For the classes that come from where {@code example} comes from.
   *
   * @param original the loader of the learner's classes
   * @param example one of them, by its internal name
   */
  public Twin(ClassLoader original, String example) {
    super("explore", original);
    classes = new Classes(original, example, sites, Renaming::apply);
    rewriter = new ClassRewriter(classes, sites);
    setDefaultAssertionStatus(true);
  }

  /** The places in the rewritten code. */
  public Sites sites() {
    return sites;
  }

  /** Whether this class is the learner's. */
  public boolean owns(String internalName) {
    return classes.find(internalName).isPresent();
  }

  /** Whether the bytes of this class can be had. */
  boolean isReadable(String internalName) {
    return classes.isReadable(internalName);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      var loaded = findLoadedClass(name);
      if (loaded != null) return loaded;
      var model = classes.find(name.replace('.', '/'));
      if (model.isEmpty()) return super.loadClass(name, resolve);
      var bytes = rewriter.rewrite(model.get());
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
