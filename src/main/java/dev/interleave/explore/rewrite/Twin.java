package dev.interleave.explore.rewrite;

import dev.interleave.explore.engine.Sites;
import java.lang.classfile.ClassModel;

/**
 * A loader with a copy of the learner's classes, rewritten to stop before each step. The originals
 * are left as they are, and so is whatever is measured.
 */
public final class Twin extends CopyLoader {
  private final Sites sites;
  private final ClassRewriter rewriter;

  /**
   * For the classes that come from where {@code example} comes from.
   *
   * @param original the loader of the learner's classes
   * @param example one of them, by its internal name
   */
  public Twin(ClassLoader original, String example) {
    this(original, example, new Sites());
  }

  private Twin(ClassLoader original, String example, Sites sites) {
    super("explore", original, new Classes(original, example, sites, Renaming::apply));
    this.sites = sites;
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
  byte[] rewritten(ClassModel original) {
    return rewriter.rewrite(original);
  }
}
