import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** One source file, parsed, and what is counted in it. */
final class JavaFile extends TreePathScanner<Void, Void> {
  private final Path path;
  private final CompilationUnitTree unit;
  private final DocTrees trees;
  private final List<Integer> methods = new ArrayList<>();
  private final Set<String> imports = new TreeSet<>();
  private int publicTypes;
  private int undocumented;
  private int inferred;
  private int typed;
  private int qualified;

  private JavaFile(Path path, CompilationUnitTree unit, DocTrees trees) {
    this.path = path;
    this.unit = unit;
    this.trees = trees;
    scan(unit, null);
  }

  static List<JavaFile> read(List<Path> paths) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var objects = manager.getJavaFileObjectsFromPaths(paths);
      var task = (JavacTask) compiler.getTask(null, manager, null, null, null, objects);
      var trees = DocTrees.instance(task);
      var files = new ArrayList<JavaFile>();
      for (var unit : task.parse())
        files.add(new JavaFile(Path.of(unit.getSourceFile().toUri()), unit, trees));
      return files;
    }
  }

  @Override
  public Void visitImport(ImportTree tree, Void unused) {
    imports.add(tree.getQualifiedIdentifier().toString());
    return null;
  }

  @Override
  public Void visitPackage(PackageTree tree, Void unused) {
    return null;
  }

  /** Types that say public, nested ones among them. */
  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    if (tree.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
      publicTypes++;
      if (trees.getDocComment(getCurrentPath()) == null) undocumented++;
    }
    return super.visitClass(tree, unused);
  }

  /** The lines between a method's braces. */
  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    if (tree.getBody() != null) methods.add(Math.max(0, lineOf(tree.getBody(), false) - lineOf(tree.getBody(), true) - 1));
    return super.visitMethod(tree, unused);
  }

  /** Local variables with a value; {@code var} or not. Primitives are typed in both hands. */
  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    var parent = getCurrentPath().getParentPath().getLeaf();
    boolean local =
        parent instanceof EnhancedForLoopTree
            || tree.getInitializer() != null
                && (parent instanceof BlockTree
                    || parent instanceof CaseTree
                    || parent instanceof ForLoopTree
                    || parent instanceof TryTree);
    if (local && tree.getType() == null) inferred++;
    else if (local && tree.getType().getKind() != Tree.Kind.PRIMITIVE_TYPE) typed++;
    return super.visitVariable(tree, unused);
  }

  /** {@code java.util.List} in code: lower-case words, then a type, where an import would do. */
  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    if (tree.toString().matches("[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w*")) qualified++;
    return super.visitMemberSelect(tree, unused);
  }

  private int lineOf(Tree tree, boolean start) {
    var positions = trees.getSourcePositions();
    long at = start ? positions.getStartPosition(unit, tree) : positions.getEndPosition(unit, tree);
    return (int) unit.getLineMap().getLineNumber(at);
  }

  boolean isInfo() {
    return name().equals("package-info");
  }

  String name() {
    return path.getFileName().toString().replace(".java", "");
  }

  String room() {
    return unit.getPackageName().toString();
  }

  int lines() {
    try {
      return Files.readAllLines(path).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> imports() {
    return imports;
  }

  List<Integer> methods() {
    return methods;
  }

  int publicTypes() {
    return publicTypes;
  }

  int undocumented() {
    return undocumented;
  }

  int inferred() {
    return inferred;
  }

  int typed() {
    return typed;
  }

  int qualified() {
    return qualified;
  }
}
