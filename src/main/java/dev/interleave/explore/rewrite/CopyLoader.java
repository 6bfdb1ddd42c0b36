package dev.interleave.explore.rewrite;

import java.lang.classfile.ClassModel;
import java.security.SecureClassLoader;

/** A loader with a copy of the learner's classes of its own; all others come from its parent. */
abstract class CopyLoader extends SecureClassLoader {
  final Classes classes;

  CopyLoader(String name, ClassLoader original, Classes classes) {
    super(name, original);
    this.classes = classes;
  }

  /** The bytes of the copy of this class. */
  abstract byte[] rewritten(ClassModel original);

  @Override
  protected final Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      var loaded = findLoadedClass(name);
      if (loaded != null) return loaded;
      var model = classes.find(name.replace('.', '/'));
      if (model.isEmpty()) return super.loadClass(name, resolve);
      var bytes = rewritten(model.get());
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
