package dev.interleave.display.comm;

/** What pages know by the id of its model; in the state of another it travels as a reference. */
public interface HasModel {
  /** The id by which pages know it. */
  String id();
}
