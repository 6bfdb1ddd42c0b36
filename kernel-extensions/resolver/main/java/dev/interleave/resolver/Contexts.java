package dev.interleave.resolver;

import dev.interleave.kernel.magic.MagicException;
import dev.interleave.kernel.magic.Resolver.Repository;
import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.ContextOverrides.AddRepositoriesOp;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * What Maven would work with on this machine: the user's settings with their mirrors, proxies and
 * local repository, the central repository, and those that a cell named.
 */
final class Contexts {
  private Contexts() {}

  static Context create(List<Repository> more) {
    var places = new ArrayList<RemoteRepository>();
    for (var place : more)
      places.add(new RemoteRepository.Builder(place.id(), "default", place.url()).build());
    places.add(ContextOverrides.CENTRAL);
    var overrides =
        ContextOverrides.create()
            .withUserSettings(true)
            .repositories(places)
            .addRepositoriesOp(AddRepositoriesOp.APPEND)
            .transferListener(new Fetched());
    var local = System.getProperty("maven.repo.local");
    if (local != null) overrides.withLocalRepositoryOverride(Path.of(local));
    try {
      return new StandaloneStaticRuntime().create(overrides.build());
    } catch (IllegalStateException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new MagicException(
          "BadSettings",
          "Maven's settings for you, ~/.m2/settings.xml, cannot be read: "
              + cause.getMessage()
              + " Mend the file, or move it away.");
    }
  }
}
