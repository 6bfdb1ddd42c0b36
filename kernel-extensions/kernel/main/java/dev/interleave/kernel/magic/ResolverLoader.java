package dev.interleave.kernel.magic;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Loads the {@link Resolver} for one use, by a class loader of its own: its libraries are neither
 * seen by cells nor read before they are needed, and their memory is given back.
 */
final class ResolverLoader {
  private ResolverLoader() {}

  static <T> T use(Function<Resolver, T> use) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader("resolver", jars(), Resolver.class.getClassLoader())) {
      thread.setContextClassLoader(loader);
      Resolver resolver =
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
    List<URL> jars = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder(), 2)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
        jars.add(file.toUri().toURL());
      }
    }
    return jars.toArray(URL[]::new);
  }

  /** Beside the folder of the kernel's own jar. */
  private static Path folder() {
    URL kernel = Resolver.class.getProtectionDomain().getCodeSource().getLocation();
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
