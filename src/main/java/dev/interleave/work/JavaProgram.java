package dev.interleave.work;

import static dev.interleave.work.ChildLimits.Kind.HEAP;
import static dev.interleave.work.ChildLimits.Kind.STACK;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** A compact source file, or the statements of its {@code main}, for a JVM like this one. */
record JavaProgram(String source, List<String> arguments) implements Program {
  @Override
  public String language() {
    return "Java";
  }

  @Override
  public void needsJvm(String limit, String instead) {}

  @Override
  public List<String> command(Path folder, ChildLimits limits) throws IOException {
    var file = Files.writeString(folder.resolve("Main.java"), whole());
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + limits.of(HEAP) + "m");
    if (limits.of(STACK) > 0) command.add("-Xss" + limits.of(STACK) + "k");
    command.addAll(options(folder));
    command.add(compiled(file, folder) ? "Main" : file.toString());
    command.addAll(arguments);
    return command;
  }

  private static List<String> options(Path folder) {
    return List.of(
        "--enable-native-access=ALL-UNNAMED",
        "-Dstdout.encoding=UTF-8",
        "-Dstderr.encoding=UTF-8",
        "-Dinterleave.files=" + folder,
        // A JVM that is killed would leave its counters behind, and one that crashes a report.
        "-XX:-UsePerfData",
        "-XX:ErrorFile=" + folder.resolve("crash.log"),
        "-cp",
        folder + File.pathSeparator + System.getProperty("java.class.path"));
  }

  /** On the first line, so that the compiler's line numbers are those of the cell. */
  private String whole() {
    return source.contains("main(")
        ? source
        : "void main(String[] args) throws Exception { " + source + "\n}\n";
  }

  /**
   * Compiles in this JVM, whose compiler is warm: the source launcher would bring up another one in
   * every child, which takes ten times as long as the start of a JVM. False if there is no
   * compiler.
   */
  private static boolean compiled(Path file, Path folder) {
    var javac = ToolProvider.findFirst("javac");
    if (javac.isEmpty()) return false;
    var said = new StringWriter();
    var out = new PrintWriter(said, true);
    var path = System.getProperty("java.class.path");
    int failed =
        javac
            .get()
            .run(
                out,
                out,
                "-proc:none",
                "-nowarn",
                "-cp",
                path,
                "-d",
                folder.toString(),
                file.toString());
    if (failed == 0) return true;
    throw new IllegalArgumentException(
        "the Java for the child does not compile:\n"
            + said.toString().replace(file.toString(), "line").strip());
  }
}
