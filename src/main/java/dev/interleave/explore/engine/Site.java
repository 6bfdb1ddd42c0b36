package dev.interleave.explore.engine;

/**
 * A place in the learner's code that reads, writes or calls.
 *
 * @param source the class it stands in
 * @param line its line there; 0 if unknown
 * @param field the field it names; null if none
 * @param call what it calls; null for a field or an element
 * @param arguments how many arguments the call has
 */
public record Site(String source, int line, FieldInfo field, String call, int arguments) {
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
