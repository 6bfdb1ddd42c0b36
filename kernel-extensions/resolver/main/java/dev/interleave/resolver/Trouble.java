package dev.interleave.resolver;

import dev.interleave.kernel.magic.MagicException;
import eu.maveniverse.maven.mima.context.Context;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.NoTransporterException;
import org.eclipse.aether.transfer.RepositoryOfflineException;
import org.eclipse.aether.version.Version;

/** Says why an artifact could not be had: what was seen, the likely cause, what to try. */
final class Trouble {
  private final Context context;

  Trouble(Context context) {
    this.context = context;
  }

  MagicException describe(RepositoryException thrown, List<RemoteRepository> places) {
    var causes = Stream.iterate((Throwable) thrown, t -> t != null, Throwable::getCause).toList();
    var root = causes.getLast();
    if (root instanceof NoTransporterException unknown) {
      var place = unknown.getRepository();
      return new MagicException(
          "BadAddress",
          place.getUrl()
              + ", the address of "
              + place.getId()
              + ", does not begin with https:, http: or file:.");
    }
    for (var cause : causes) {
      if (cause instanceof ArtifactNotFoundException missing
          && !(root instanceof RepositoryOfflineException))
        return missing(missing.getArtifact(), places);
      if (cause instanceof ArtifactTransferException broken) return unreachable(broken, root);
    }
    return new MagicException("NotResolved", root.getMessage());
  }

  private MagicException missing(Artifact artifact, List<RemoteRepository> places) {
    var where = places.stream().map(RemoteRepository::getId).collect(Collectors.joining(", "));
    var versions = versions(artifact, places);
    String hint =
        versions.isEmpty()
            ? "Check how group and artifact are spelled. If it is in another repository, name that"
                + " first: %mavenRepo NAME URL."
            : "Its newest version there is " + versions.getLast() + ".";
    return new MagicException(
        "NotFound",
        "There is no " + artifact + " in the local repository, nor in " + where + ". " + hint);
  }

  private List<Version> versions(Artifact artifact, List<RemoteRepository> places) {
    try {
      var all = new VersionRangeRequest(artifact.setVersion("[0,)"), places, null);
      return context
          .repositorySystem()
          .resolveVersionRange(context.repositorySystemSession(), all)
          .getVersions();
    } catch (VersionRangeResolutionException e) {
      return List.of();
    }
  }

  private MagicException unreachable(ArtifactTransferException broken, Throwable root) {
    String place = broken.getRepository() == null ? "it" : broken.getRepository().getId();
    var local = context.repositorySystemSession().getLocalRepository().getBasedir().getPath();
    return new MagicException(
        "NotReachable",
        broken.getArtifact()
            + " is not in the local repository "
            + local
            + ", and "
            + place
            + " could not be reached ("
            + root.getClass().getSimpleName()
            + ": "
            + root.getMessage()
            + "). Is this computer on the network, and does it need a proxy in ~/.m2/settings.xml?"
            + " Without a network %maven adds only what was fetched before.");
  }
}
