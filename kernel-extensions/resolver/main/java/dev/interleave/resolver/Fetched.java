package dev.interleave.resolver;

import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/** Tells which jars came over the network, since that may take a while. */
final class Fetched extends AbstractTransferListener {
  @Override
  public void transferSucceeded(TransferEvent event) {
    String name = event.getResource().getResourceName();
    if (name.endsWith(".jar")) {
      String file = name.substring(name.lastIndexOf('/') + 1);
      String place = event.getResource().getRepositoryId();
      System.out.printf(
          "Fetched %s from %s, %,d KB%n", file, place, event.getTransferredBytes() / 1000);
    }
  }
}
