package dev.interleave.kernel.classpath;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The files that the compiler sees: the platform's, and the class path of cells.
 *
 * <p>Lets JShell's index of all classes wait. JShell begins it on a thread of its own as soon as it
 * is asked anything about code, and it takes a core for a second: the one on which the first cell
 * is being compiled. Only the completion of packages needs it.
 */
public final class CellFiles implements UnaryOperator<StandardJavaFileManager> {
  private static final Set<String> CLASS_PATH = Set.of("-classpath", "-cp", "--class-path");

  private final CountDownLatch indexWanted = new CountDownLatch(1);
  private final ClassPath classPath;

  public CellFiles(ClassPath classPath) {
    this.classPath = classPath;
  }

  /** Lets the index be made. */
  public void index() {
    indexWanted.countDown();
  }

  @Override
  public StandardJavaFileManager apply(StandardJavaFileManager platform) {
    return new Files(platform);
  }

  private void awaitIndexWanted() {
    try {
      indexWanted.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Files extends ForwardingFiles {
    Files(StandardJavaFileManager platform) {
      super(platform);
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
        throws IOException {
      return location == StandardLocation.CLASS_PATH
          ? classPath.list(packageName, kinds, recurse)
          : super.list(location, packageName, kinds, recurse);
    }

    /** The compiler never asks for the platform's class path as paths; the index begins with it. */
    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
      if (location == StandardLocation.PLATFORM_CLASS_PATH) awaitIndexWanted();
      return location == StandardLocation.CLASS_PATH
          ? classPath.paths()
          : super.getLocationAsPaths(location);
    }

    /** JShell hands on the class path of the process with what a cell has added. */
    @Override
    public boolean handleOption(String option, Iterator<String> remaining) {
      if (!CLASS_PATH.contains(option)) return super.handleOption(option, remaining);
      classPath.addAll(remaining.next());
      return true;
    }
  }
}
