package dev.interleave.explore.rewrite;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LineNumberInfo;
import java.lang.reflect.AccessFlag;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Lines of snippets where no kernel knows them: plain {@code jshell}, and stock JJava. JShell wraps
 * each snippet into a class, so that its first line stands some lines below that of the class.
 */
public final class SnippetLines {
  private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+");
  private static final Pattern UNNAMED = Pattern.compile("\\$\\d+");

  private static volatile ClassLoader cells = SnippetLines.class.getClassLoader();

  private SnippetLines() {}

  /** Where the classes of snippets are found from now on. */
  public static void from(ClassLoader loader) {
    cells = loader;
  }

  /** The line of the snippet, from 1, for a line of its class; empty if that is not known. */
  public static OptionalInt find(String className, int line) {
    var wrapper = WRAPPER.matcher(className);
    if (!wrapper.lookingAt()) return OptionalInt.empty();
    try (var in = new ClassBytes(cells).stream(wrapper.group().replace('.', '/'))) {
      if (in == null) return OptionalInt.empty();
      int before = linesBefore(ClassFile.of().parse(in.readAllBytes()));
      return line > before ? OptionalInt.of(line - before) : OptionalInt.empty();
    } catch (IOException | IllegalArgumentException e) {
      return OptionalInt.empty();
    }
  }

  /** How the code of a variable, of a value without a name and of all else begins in JShell. */
  private static int linesBefore(ClassModel wrapper) {
    int more = 1;
    for (var field : wrapper.fields())
      if (field.flags().has(AccessFlag.STATIC)) more = Math.max(more, isUnnamed(field) ? 4 : 3);
    return ofClass(wrapper) + more;
  }

  private static boolean isUnnamed(FieldModel field) {
    return UNNAMED.matcher(field.fieldName().stringValue()).matches();
  }

  /** The line of the class, which its constructor has. */
  private static int ofClass(ClassModel wrapper) {
    return wrapper.methods().stream()
        .filter(method -> method.methodName().equalsString("<init>"))
        .mapToInt(SnippetLines::firstLine)
        .findFirst()
        .orElse(0);
  }

  private static int firstLine(MethodModel method) {
    return method
        .code()
        .flatMap(code -> code.findAttribute(Attributes.lineNumberTable()))
        .flatMap(table -> table.lineNumbers().stream().findFirst())
        .map(LineNumberInfo::lineNumber)
        .orElse(0);
  }
}
