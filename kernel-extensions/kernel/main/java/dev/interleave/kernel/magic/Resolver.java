package dev.interleave.kernel.magic;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Finds Maven artifacts with all that they need at run time: in the local repository of the user,
 * else in remote ones. Blocks while it fetches. What it cannot find it says with a {@link
 * MagicException}.
 */
public interface Resolver {
  /** A remote repository. */
  record Repository(String id, String url) {}

  /** The jars of artifacts given as {@code group:artifact[:type[:classifier]]:version}. */
  List<Path> artifacts(List<String> coordinates, List<Repository> repositories);

  /** The jars of the dependencies that a POM names in one of the scopes. */
  List<Path> pom(Path pom, Set<String> scopes, List<Repository> repositories);
}
