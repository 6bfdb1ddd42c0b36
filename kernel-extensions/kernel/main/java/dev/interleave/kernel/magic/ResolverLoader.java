package dev.interleave.kernel.magic;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * Loads the {@link Resolver} for one use, by a class loader of its own: its libraries are neither
 * seen by cells nor read before they are needed, and their memory is given back.
 */
final class ResolverLoader {
  private ResolverLoader() {}

  static <T> T use(Function<Resolver, T> use) {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    try (var loader = new URLClassLoader("resolver", jars(), Resolver.class.getClassLoader())) {
      thread.setContextClassLoader(loader);
      var resolver =
          ServiceLoader.load(Resolver.class, loader)
              .findFirst()
              .orElseThrow(ResolverLoader::missing);
      return use.apply(resolver);
    } catch (IOException e) {
      throw missing();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL[] jars() throws IOException {
    var jars = new ArrayList<URL>();
    try (var files = Files.walk(folder(), 2)) {
      for (var file : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList())
        jars.add(file.toUri().toURL());
    }
    return jars.toArray(URL[]::new);
  }

  /** Beside the folder of the kernel's own jar. */
  private static Path folder() {
    var kernel = Resolver.class.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(URI.create(kernel.toString())).getParent().resolveSibling("resolver");
  }

  private static MagicException missing() {
    return new MagicException(
        "NoResolver",
        "The libraries that fetch Maven artifacts are not in "
            + folder()
            + ". Run ./lab setup, then restart the kernel.");
  }
}
