package dev.interleave.kernel.exec;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Lets JShell's index of all classes wait. JShell begins it on a thread of its own as soon as it is
 * asked anything about code, and it takes a core for a second: the one on which the first cell is
 * being compiled. Only the completion of packages needs it.
 */
final class LateIndex implements UnaryOperator<StandardJavaFileManager> {
  private static final String CLASS_PATH = "-classpath";

  private final CountDownLatch released = new CountDownLatch(1);

  /** Lets the index be made. */
  void release() {
    released.countDown();
  }

  @Override
  public StandardJavaFileManager apply(StandardJavaFileManager files) {
    Files late = new Files(files);
    late.handleOption(CLASS_PATH, List.of(CellClassPath.OF_PROCESS).iterator());
    return late;
  }

  private void await() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Files extends ForwardingJavaFileManager<StandardJavaFileManager>
      implements StandardJavaFileManager {
    Files(StandardJavaFileManager files) {
      super(files);
    }

    /** The compiler never asks for the platform's class path as paths; the index begins with it. */
    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
      if (location == StandardLocation.PLATFORM_CLASS_PATH) {
        LateIndex.this.await();
      }
      return fileManager.getLocationAsPaths(location);
    }

    /** JShell hands over its whole class path again whenever a cell adds to it. */
    @Override
    public boolean handleOption(String option, Iterator<String> rest) {
      boolean isClassPath = option.equals(CLASS_PATH);
      return fileManager.handleOption(
          option, isClassPath ? List.of(CellClassPath.visible(rest.next())).iterator() : rest);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(
        Iterable<? extends java.io.File> files) {
      return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(java.io.File... files) {
      return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(
        Iterable<String> names) {
      return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
      return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends java.io.File> files)
        throws java.io.IOException {
      fileManager.setLocation(location, files);
    }

    @Override
    public Iterable<? extends java.io.File> getLocation(Location location) {
      return fileManager.getLocation(location);
    }

    @Override
    public void setLocationFromPaths(Location location, java.util.Collection<? extends Path> paths)
        throws java.io.IOException {
      fileManager.setLocationFromPaths(location, paths);
    }

    @Override
    public void setPathFactory(PathFactory factory) {
      fileManager.setPathFactory(factory);
    }

    @Override
    public Path asPath(javax.tools.FileObject file) {
      return fileManager.asPath(file);
    }

    @Override
    public boolean contains(Location location, javax.tools.FileObject file)
        throws java.io.IOException {
      return fileManager.contains(location, file);
    }
  }
}
