package dev.interleave.show.chart;

import java.util.Map;

/** A chart that says itself what its points are, and where. */
interface Framed {
  /** See {@link Plot#data}; of the picture that was painted last. */
  Map<String, String> data();
}
