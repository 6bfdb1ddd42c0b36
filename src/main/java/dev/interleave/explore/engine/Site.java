package dev.interleave.explore.engine;

/**
 * A place in the learner's code that reads, writes or calls.
 *
 * @param source the class it stands in
 * @param line its line there; 0 if unknown
 * @param field the field it names; null if none
 * @param call what it calls; null for a field or an element
 * @param arguments how many arguments the call has
 * @param reads whether the call, by its name, changes nothing
 */
public record Site(
    String source, int line, FieldInfo field, String call, int arguments, boolean reads) {
  /** A place that reads or writes a field, or an element where the field is null. */
  public static Site ofAccess(String source, int line, FieldInfo field) {
    return new Site(source, line, field, null, 0, false);
  }

  /** Its class and line. */
  public String where() {
    return source + ":" + line;
  }

  /** A place that calls a method. */
  public static Site ofCall(String source, int line, String method, int arguments) {
    return new Site(source, line, null, method, arguments, Calls.reads(method));
  }

  /**
   * A field that is not final.
   *
   * @param number unique in one program
   * @param owner the class that declares it
   * @param descriptor its type, as in class files
   */
  public record FieldInfo(
      int number, String owner, String name, String descriptor, boolean isVolatile) {}
}
