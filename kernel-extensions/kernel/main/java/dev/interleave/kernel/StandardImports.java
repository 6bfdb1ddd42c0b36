package dev.interleave.kernel;

/** What every cell may use without importing it. */
final class StandardImports {
  static final String SCRIPT =
      """
      import java.io.*;
      import java.math.*;
      import java.net.*;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;
      import java.util.concurrent.locks.*;
      import java.util.function.*;
      import java.util.regex.*;
      import java.util.stream.*;
      import static dev.interleave.kernel.jjava.Notebook.*;
      """;

  private StandardImports() {}
}
