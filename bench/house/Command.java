import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Asks another program. */
final class Command {
  private Command() {}

  /** What it prints, line by line; what it has to complain about goes where ours goes. */
  static List<String> lines(String... command) throws IOException, InterruptedException {
    return lines(Path.of(""), command);
  }

  /** The same, started in a folder. */
  static List<String> lines(Path folder, String... command)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command)
            .directory(folder.toAbsolutePath().toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var lines = process.inputReader().lines().toList();
    process.waitFor();
    return lines;
  }
}
