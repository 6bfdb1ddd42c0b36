package dev.interleave.work;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A script for the Python of this machine. */
record PythonProgram(String source, List<String> arguments) implements Program {
  @Override
  public String language() {
    return "Python";
  }

  @Override
  public List<String> command(Path folder, ChildLimits limits) throws IOException {
    var file = Files.writeString(folder.resolve("main.py"), source);
    var python = find(System.getProperty("interleave.python"), System.getenv("PATH"));
    // Unbuffered: what a script prints before it is killed is not lost.
    var command = new ArrayList<>(List.of(python, "-u", "-B", "-X", "utf8", file.toString()));
    command.addAll(arguments);
    return command;
  }

  static String find(String named, String path) {
    if (named != null) return named;
    var folders = path == null ? List.<String>of() : List.of(path.split(File.pathSeparator));
    for (var name : List.of("python3", "python3.exe", "python", "python.exe"))
      for (var folder : folders) {
        var file = new File(folder, name);
        if (file.isFile() && file.canExecute()) return file.getPath();
      }
    throw new IllegalStateException(
        "no Python was found: neither python3 nor python is in a folder of PATH (%s). "
                .formatted(path)
            + "Install Python 3, or say where it is: -Dinterleave.python=...");
  }
}
