package dev.interleave.kernel.magic;

import dev.interleave.kernel.exec.CellFailure;

/** A magic that could not do what it was asked, said in sentences that a learner reads. */
public final class MagicException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String name;

  /**
   * A failure.
   *
   * @param name what went wrong in one word, such as {@code NotFound}
   * @param sentences what was seen, what likely caused it, what to try
   */
  public MagicException(String name, String sentences) {
    super(sentences);
    this.name = name;
  }

  /** The failure of the cell. */
  CellFailure failure() {
    return CellFailure.sentence(name, getMessage());
  }
}
