package dev.interleave.explore.rewrite;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.MTD_void;

import dev.interleave.explore.engine.Hooks;
import dev.interleave.explore.engine.Sites;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Superclass;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;

/**
 * Rewrites one class: every method by a {@link MethodRewriter}, and its statics so that each order
 * begins with fresh ones.
 */
final class ClassRewriter {
  /** Makes the static fields of a class anew. */
  static final String STATICS = "$statics$";

  private static final ClassDesc HOOKS = ClassDesc.of(Hooks.class.getName());

  private final Classes classes;
  private final Sites sites;
  private final ClassFile files;

  ClassRewriter(Classes classes, Sites sites) {
    this.classes = classes;
    this.sites = sites;
    this.files = classes.files();
  }

  static String internalName(ClassDesc type) {
    var text = type.descriptorString();
    return text.startsWith("L") ? text.substring(1, text.length() - 1) : text;
  }

  static ClassDesc desc(String internalName) {
    return ClassDesc.ofInternalName(internalName);
  }

  byte[] rewrite(ClassModel model) {
    var bridges = new Bridges();
    boolean statics = remakesStatics(model);
    ClassTransform each = (builder, element) -> element(model, bridges, statics, builder, element);
    return files.transformClass(
        model,
        each.andThen(
            ClassTransform.endHandler(builder -> {
              if (statics) initialiser(model, builder);
              bridges.write(builder, method(model, bridges, null));
            })));
  }

  /**
   * Not of interfaces, whose fields only their initialiser may set, nor of enums, which the JDK
   * caches.
   */
  private static boolean remakesStatics(ClassModel model) {
    return !model.flags().has(AccessFlag.INTERFACE)
        && !model.flags().has(AccessFlag.ENUM)
        && !Classes.holdsVariables(model.thisClass().asInternalName())
        && model.fields().stream().anyMatch(ClassRewriter::isMadeAnew);
  }

  private static boolean isMadeAnew(FieldModel field) {
    return field.flags().has(AccessFlag.STATIC)
        && field.findAttribute(Attributes.constantValue()).isEmpty();
  }

  private void element(
      ClassModel model,
      Bridges bridges,
      boolean statics,
      ClassBuilder builder,
      ClassElement element) {
    switch (element) {
      case Superclass parent ->
          builder.withSuperclass(desc(Models.of(parent.superclassEntry().asInternalName())));
      case FieldModel field when statics && isMadeAnew(field) ->
          builder.withField(
              field.fieldName(),
              field.fieldType(),
              made -> made.withFlags(field.flags().flagsMask() & ~ClassFile.ACC_FINAL));
      case MethodModel method when statics && method.methodName().equalsString("<clinit>") -> {}
      case MethodModel method -> method(model, bridges, method).write(builder);
      default -> builder.with(element);
    }
  }

  private MethodRewriter method(ClassModel model, Bridges bridges, MethodModel method) {
    return new MethodRewriter(classes, sites, model, bridges, method);
  }

  /** The initialiser becomes a method that can run again; it makes no steps. */
  private void initialiser(ClassModel model, ClassBuilder builder) {
    builder.withMethodBody(
        "<clinit>",
        MTD_void,
        ClassFile.ACC_STATIC,
        code ->
            code.ldc(model.thisClass())
                .invokestatic(
                    HOOKS, "initialise", MethodTypeDesc.of(MTD_void.returnType(), CD_Class))
                .return_());
    var original =
        model.methods().stream()
            .filter(method -> method.methodName().equalsString("<clinit>"))
            .findFirst();
    int flags = ClassFile.ACC_STATIC | ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC;
    var bridges = new Bridges();
    if (original.isEmpty())
      builder.withMethodBody(
          STATICS,
          MTD_void,
          flags,
          code -> {
            zero(model, code);
            code.return_();
          });
    else
      builder.withMethod(
          STATICS,
          MTD_void,
          flags,
          method ->
              method.transformCode(
                  original.get().code().orElseThrow(),
                  method(model, bridges, original.get()).after(code -> zero(model, code))));
    bridges.write(builder, method(model, bridges, null));
  }

  private static void zero(ClassModel model, CodeBuilder code) {
    for (var field : model.fields())
      if (isMadeAnew(field)) {
        switch (TypeKind.from(field.fieldTypeSymbol()).asLoadable()) {
          case LONG -> code.lconst_0();
          case FLOAT -> code.fconst_0();
          case DOUBLE -> code.dconst_0();
          case REFERENCE -> code.aconst_null();
          default -> code.iconst_0();
        }
        code.putstatic(
            model.thisClass().asSymbol(), field.fieldName().stringValue(), field.fieldTypeSymbol());
      }
  }
}
