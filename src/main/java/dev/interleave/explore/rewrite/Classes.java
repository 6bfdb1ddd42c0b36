package dev.interleave.explore.rewrite;

import dev.interleave.explore.engine.Site.FieldInfo;
import dev.interleave.explore.engine.Sites;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The classes of the learner, as bytes: those that come from where the learner's lambdas come from,
 * which is the cells of a session or one folder or jar.
 */
final class Classes {
  private final ClassBytes bytes;
  private final String home;
  private final Sites sites;
  private final UnaryOperator<byte[]> prepared;
  private final Map<String, Optional<ClassModel>> models = new HashMap<>();

  /**
   * @param example one of the learner's classes, by its internal name
   * @param prepared what is done to the bytes of each class before it is looked at
   */
  Classes(ClassLoader loader, String example, Sites sites, UnaryOperator<byte[]> prepared) {
    this.bytes = new ClassBytes(loader);
    this.home = bytes.home(example);
    this.sites = sites;
    this.prepared = prepared;
  }

  /** Reads and writes class files, and knows how these classes are related. */
  ClassFile files() {
    var resolver =
        ClassHierarchyResolver.ofResourceParsing(
                type -> bytes.stream(ClassRewriter.internalName(type)))
            .orElse(ClassHierarchyResolver.defaultResolver());
    return ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
  }

  boolean isReadable(String name) {
    return bytes.home(name) != null;
  }

  /** The class as it was compiled, if it is the learner's. */
  Optional<ClassModel> find(String name) {
    return models.computeIfAbsent(name, this::read);
  }

  private Optional<ClassModel> read(String name) {
    if (name.startsWith("java/") || name.startsWith("[") || home == null) return Optional.empty();
    if (!home.equals(bytes.home(name))) return Optional.empty();
    return Optional.of(ClassFile.of().parse(prepared.apply(bytes.read(name))));
  }

  /** A field that is a step to touch: the learner's and not final. Otherwise null. */
  FieldInfo field(String owner, String name) {
    var found = find(owner);
    if (found.isEmpty()) return null;
    for (var field : found.get().fields())
      if (field.fieldName().equalsString(name)) return steps(owner, field);
    for (var parent : found.get().interfaces())
      if (hasField(parent.asInternalName(), name)) return null;
    return found
        .get()
        .superclass()
        .map(parent -> field(parent.asInternalName(), name))
        .orElse(null);
  }

  private boolean hasField(String owner, String name) {
    return find(owner).stream()
        .flatMap(model -> model.fields().stream())
        .anyMatch(field -> field.fieldName().equalsString(name));
  }

  private FieldInfo steps(String owner, FieldModel field) {
    if (field.flags().has(AccessFlag.FINAL)) return null;
    return sites.field(
        owner,
        field.fieldName().stringValue(),
        field.fieldType().stringValue(),
        field.flags().has(AccessFlag.VOLATILE));
  }

  /** The first class of the JDK above this one, or itself. */
  String base(String name) {
    return find(name)
        .flatMap(ClassModel::superclass)
        .map(parent -> base(parent.asInternalName()))
        .orElse(name);
  }

  /** Whether this is where JShell keeps the variables of a cell. */
  static boolean holdsVariables(String name) {
    return name.matches("REPL/\\$JShell\\$\\w+");
  }
}
