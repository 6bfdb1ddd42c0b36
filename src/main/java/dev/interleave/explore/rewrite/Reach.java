package dev.interleave.explore.rewrite;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.invoke.SerializedLambda;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether code may use what was made outside of it: a variable of a cell, or an object that a
 * lambda has taken along. A copy of the code would find others in their place.
 */
final class Reach {
  private final Classes classes;
  private final Set<String> seen = new HashSet<>();

  Reach(Classes classes) {
    this.classes = classes;
  }

  boolean leavesTheCode(SerializedLambda lambda) {
    for (int i = 0; i < lambda.getCapturedArgCount(); i++)
      if (!isConstant(lambda.getCapturedArg(i))) return true;
    return classes.find(lambda.getImplClass()).filter(this::usesVariables).isPresent();
  }

  private static boolean isConstant(Object captured) {
    return captured == null || captured.getClass().getName().startsWith("java.lang.");
  }

  private boolean usesVariables(ClassModel model) {
    var self = model.thisClass().asInternalName();
    if (!seen.add(self)) return false;
    for (var entry : model.constantPool()) {
      if (entry instanceof FieldRefEntry field && isVariable(field, self)) return true;
      if (entry instanceof ClassEntry other && usesVariables(other)) return true;
    }
    return false;
  }

  private boolean usesVariables(ClassEntry other) {
    return classes.find(other.asInternalName()).filter(this::usesVariables).isPresent();
  }

  private static boolean isVariable(FieldRefEntry field, String self) {
    var owner = field.owner().asInternalName();
    return !owner.equals(self) && Classes.holdsVariables(owner);
  }
}
