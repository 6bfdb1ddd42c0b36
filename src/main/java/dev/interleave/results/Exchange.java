package dev.interleave.results;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Results in files that leave the machine, as CSV or JSON, and files that come from others. */
public final class Exchange {
  /** No class writes more; a larger file is something else. */
  private static final long MOST_BYTES = 20_000_000;

  private static final String MARK = "\uFEFF";

  private Exchange() {}

  /**
   * Writes one row a way of doing the work, in UTF-8. An earlier export is replaced, all at once.
   */
  public static void csv(Path file, List<Result> results) {
    write(file, Csv.write(flat(results)));
  }

  /** Writes the same rows as objects of one array. */
  public static void json(Path file, List<Result> results) {
    write(file, ResultJson.write(flat(results)));
  }

  private static List<Row> flat(List<Result> results) {
    return results.stream().flatMap(result -> Flat.rows(result).stream()).toList();
  }

  private static void write(Path file, String text) {
    try {
      if (Files.exists(file) && !isExport(file)) throw Foreign.taken(file);
      var folder = file.toAbsolutePath().getParent();
      var half = Files.createTempFile(folder, ".interleave-", ".half");
      try {
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw Foreign.notWritten(file, e);
    }
  }

  private static boolean isExport(Path file) throws IOException {
    if (Files.isDirectory(file)) return false;
    try (var in = Files.newInputStream(file)) {
      var start = new String(in.readNBytes(Csv.start().length()));
      return start.isEmpty() || start.equals(Csv.start()) || start.startsWith(ResultJson.START);
    }
  }

  /**
   * The results in an export of this or another machine. Those that had no origin get the file's
   * name as theirs.
   *
   * @throws IllegalArgumentException in three sentences if it is not an export, or has been changed
   *     into something that cannot have been measured
   */
  public static List<Result> read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES)
        throw new IllegalArgumentException("It is larger than any export.");
      var text = Files.readString(file);
      if (text.startsWith(MARK)) text = text.substring(1);
      var rows = text.stripLeading().startsWith("{") ? ResultJson.read(text) : Csv.read(text);
      return Flat.results(rows).stream().map(result -> named(result, file)).toList();
    } catch (CharacterCodingException e) {
      throw Foreign.notOurs(file, "It is not text in UTF-8.", e);
    } catch (IllegalArgumentException e) {
      throw Foreign.notOurs(file, e.getMessage(), e);
    } catch (IOException e) {
      throw Foreign.notRead(file, e);
    }
  }

  private static Result named(Result result, Path file) {
    if (!result.isOwn()) return result;
    return result.from(file.getFileName().toString().replaceFirst("(?<=.)\\.\\w+$", ""));
  }
}
