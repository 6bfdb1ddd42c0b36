package dev.interleave.resolver;

import dev.interleave.kernel.magic.Resolver;
import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.extensions.mmr.MavenModelReader;
import eu.maveniverse.maven.mima.extensions.mmr.ModelRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/** Finds artifacts as Maven does, with the Maven Resolver. */
public final class MavenResolver implements Resolver {

  @Override
  public List<Path> artifacts(List<String> coordinates, List<Repository> more) {
    try (var context = Contexts.create(more)) {
      var dependencies =
          coordinates.stream()
              .map(Coordinates::parse)
              .map(artifact -> new Dependency(artifact, JavaScopes.COMPILE))
              .toList();
      return resolve(context, new CollectRequest(dependencies, null, context.remoteRepositories()));
    }
  }

  @Override
  public List<Path> pom(Path pom, Set<String> scopes, List<Repository> more) {
    try (var context = Contexts.create(more)) {
      var project = read(context, pom);
      var wanted =
          project.getDependencies().stream()
              .filter(dependency -> scopes.contains(dependency.getScope()))
              .map(dependency -> dependency.setScope(JavaScopes.COMPILE))
              .toList();
      var managed = project.getManagedDependencies();
      var places = places(context, project.getRepositories());
      return resolve(context, new CollectRequest(wanted, managed, places));
    }
  }

  private static ArtifactDescriptorResult read(Context context, Path pom) {
    try {
      var request = ModelRequest.builder().setPomFile(pom).build();
      var response = new MavenModelReader(context).readModel(request);
      return response.toArtifactDescriptorResult(response.getEffectiveModel());
    } catch (RepositoryException e) {
      throw new Trouble(context).describe(e, context.remoteRepositories());
    }
  }

  /** Those of the POM first, through the mirrors and proxies of the user's settings. */
  private static List<RemoteRepository> places(Context context, List<RemoteRepository> ofPom) {
    var places =
        new ArrayList<RemoteRepository>(
            context
                .repositorySystem()
                .newResolutionRepositories(context.repositorySystemSession(), ofPom));
    context.remoteRepositories().stream()
        .filter(place -> places.stream().noneMatch(p -> p.getId().equals(place.getId())))
        .forEach(places::add);
    return places;
  }

  private static List<Path> resolve(Context context, CollectRequest what) {
    try {
      var request =
          new DependencyRequest(what, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
      return context
          .repositorySystem()
          .resolveDependencies(context.repositorySystemSession(), request)
          .getArtifactResults()
          .stream()
          .map(ArtifactResult::getArtifact)
          .map(artifact -> artifact.getFile().toPath())
          .toList();
    } catch (RepositoryException e) {
      throw new Trouble(context).describe(e, what.getRepositories());
    }
  }
}
