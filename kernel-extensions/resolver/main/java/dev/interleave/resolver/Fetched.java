package dev.interleave.resolver;

import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/** Tells which jars came over the network, since that may take a while. */
final class Fetched extends AbstractTransferListener {
  @Override
  public void transferSucceeded(TransferEvent event) {
    var name = event.getResource().getResourceName();
    if (name.endsWith(".jar")) {
      var file = name.substring(name.lastIndexOf('/') + 1);
      var place = event.getResource().getRepositoryId();
      System.out.printf(
          "Fetched %s from %s, %,d KB%n", file, place, event.getTransferredBytes() / 1000);
    }
  }
}
