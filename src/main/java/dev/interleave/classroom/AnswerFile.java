package dev.interleave.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The answers of before and after, each in a small file, so that two kernels days apart know them.
 */
public record AnswerFile(Path folder) {
  /**
   * Keeps the sheet in place of an earlier one of the same moment.
   *
   * @throws IOException if it cannot be written
   */
  public void keep(AnswerSheet sheet) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(file(sheet.moment()), sheet.letters());
  }

  /** What was kept; none where there is none, or it cannot be read. */
  public Optional<AnswerSheet> of(String moment) {
    try {
      return Optional.of(new AnswerSheet(moment, Files.readString(file(moment))));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Path file(String moment) {
    return folder.resolve("eight-questions-" + moment);
  }
}
