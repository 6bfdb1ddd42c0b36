package dev.interleave.explore;

import java.lang.reflect.Modifier;
import java.util.regex.Pattern;

/**
 * What a learner would call a class: a model by the class of the JDK that it stands for, a class of
 * a cell without what the shell puts around it.
 */
final class ClassNames {
  private static final String MODELS = ClassNames.class.getPackageName() + ".model.";

  /** In a text of the JDK: the rooms of models and the shell's classes around those of cells. */
  private static final Pattern ROOMS =
      Pattern.compile(Pattern.quote(MODELS) + "(?:threads|tasks)\\.|REPL\\.\\$JShell\\$\\w+\\$");

  /** The hash code of an object is another one in each order, and tells a reader nothing. */
  private static final Pattern HASH = Pattern.compile("(?:/0x[0-9a-f]+)?@[0-9a-f]{4,8}\\b");

  private ClassNames() {}

  static String of(Object object) {
    var type = object.getClass();
    while (isModel(type) && !Modifier.isPublic(type.getModifiers())) type = above(type);
    return simple(type.getName());
  }

  /** What stands for nothing itself is told as the interface that it implements. */
  private static Class<?> above(Class<?> helper) {
    var interfaces = helper.getInterfaces();
    return interfaces.length > 0 ? interfaces[0] : helper.getSuperclass();
  }

  static boolean isModel(Class<?> type) {
    return type.getName().startsWith(MODELS);
  }

  /** The last part of the name of a class. */
  static String simple(String name) {
    var last = name.substring(name.lastIndexOf('.') + 1).replaceFirst("/.*", "");
    last = last.replaceFirst("\\$\\$Lambda.*", "");
    return last.substring(last.lastIndexOf('$') + 1);
  }

  /** A text that the learner's code or the JDK made, the same in every order and every run. */
  static String in(String text) {
    var plain = text.indexOf('@') < 0 ? text : HASH.matcher(text).replaceAll("");
    return plain.indexOf('.') < 0 ? plain : ROOMS.matcher(plain).replaceAll("");
  }
}
