package dev.interleave.explore.rewrite;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.interleave.explore.engine.Site;
import dev.interleave.explore.engine.Sites;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ClassDesc;

/** Reads and writes of fields and of elements: each is told before it is done. */
record Accesses(Classes classes, Sites sites, ClassModel owner) {
  /** A field of an object that is being made is nobody else's yet. */
  void field(CodeBuilder code, FieldInstruction access, int line, boolean constructing) {
    var holder = access.owner().asInternalName();
    var name = access.name().stringValue();
    if (holder.equals("java/lang/System") && (name.equals("out") || name.equals("err"))) {
      Hook.VALUES.call(code, "out", ClassDesc.of("java.io.PrintStream"));
      return;
    }
    if (holder.equals("java/lang/System") && name.equals("in"))
      Hook.say(code, "refuse", Unmodelled.outside("System.in"));
    boolean isStatic = access.opcode() == Opcode.GETSTATIC || access.opcode() == Opcode.PUTSTATIC;
    if (isStatic && Classes.holdsVariables(holder))
      Hook.say(code, "refuse", Unmodelled.cellVariable(name));
    var field = classes.field(holder, name);
    boolean early = constructing && access.opcode() == Opcode.PUTFIELD;
    if (field == null || early || name.startsWith("$")) {
      code.with(access);
      return;
    }
    int site = site(field, line);
    var kind = TypeKind.from(access.typeSymbol()).asLoadable();
    switch (access.opcode()) {
      case GETFIELD ->
          Hook.VALUES.call(code.dup().loadConstant(site), "read", CD_void, CD_Object, CD_int);
      case GETSTATIC -> Hook.VALUES.call(code.loadConstant(site), "readStatic", CD_void, CD_int);
      default -> {
        int value = code.allocateLocal(kind);
        code.storeLocal(kind, value);
        if (isStatic) code.aconst_null();
        else code.dup();
        code.loadLocal(kind, value).loadConstant(site);
        Hook.VALUES.call(code, "write", CD_void, CD_Object, Hook.type(kind), CD_int);
        code.loadLocal(kind, value);
      }
    }
    code.with(access);
    if (access.opcode() == Opcode.GETFIELD || access.opcode() == Opcode.GETSTATIC)
      Hook.got(code, kind);
  }

  void load(CodeBuilder code, ArrayLoadInstruction load, int line) {
    code.dup2().loadConstant(site(null, line));
    Hook.VALUES.call(code, "readElement", CD_void, CD_Object, CD_int, CD_int);
    Hook.got(code.with(load), load.typeKind().asLoadable());
  }

  void store(CodeBuilder code, ArrayStoreInstruction store, int line) {
    var kind = store.typeKind().asLoadable();
    int value = code.allocateLocal(kind);
    code.storeLocal(kind, value).dup2().loadLocal(kind, value).loadConstant(site(null, line));
    Hook.VALUES.call(code, "writeElement", CD_void, CD_Object, CD_int, Hook.type(kind), CD_int);
    code.loadLocal(kind, value).with(store);
  }

  private int site(Site.FieldInfo field, int line) {
    return sites.add(Site.ofAccess(owner.thisClass().asInternalName(), line, field));
  }
}
