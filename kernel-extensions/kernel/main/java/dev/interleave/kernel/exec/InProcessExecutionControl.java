package dev.interleave.kernel.exec;

import dev.interleave.kernel.cell.CommonPool;
import dev.interleave.kernel.rewrite.CallRewriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import jdk.jshell.spi.SPIResolutionException;

/**
 * Runs what JShell has compiled, in this process. Unlike JShell's local execution control it runs
 * the code on the cell's thread, keeps results and exceptions as objects, and adds no stop checks,
 * which would slow what learners measure.
 */
final class InProcessExecutionControl extends DirectExecutionControl
    implements ExecutionControlProvider {
  private final ReentrantLock lock;
  private final ClassRedefiner redefiner;
  private volatile ClassLoader loader = ClassLoader.getSystemClassLoader();
  private boolean running = true;

  InProcessExecutionControl(ReentrantLock lock, ClassRedefiner redefiner) {
    this.lock = lock;
    this.redefiner = redefiner;
  }

  @Override
  public String name() {
    return "interleave";
  }

  @Override
  public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
    return this;
  }

  @Override
  public void load(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    var invocation = Invocation.current();
    var rewritten = new ClassBytecodes[classes.length];
    for (int i = 0; i < classes.length; i++) {
      var name = classes[i].name();
      rewritten[i] = new ClassBytecodes(name, CallRewriter.rewrite(classes[i].bytecodes()));
      if (invocation != null) {
        invocation.classes.add(name);
        CommonPool.compiled(CommonPool.outermost(name), invocation.running.cell());
      }
    }
    super.load(rewritten);
    loader = classLoaderOf(classes[0]);
  }

  private ClassLoader classLoaderOf(ClassBytecodes compiled) throws ClassInstallException {
    try {
      return findClass(compiled.name()).getClassLoader();
    } catch (ClassNotFoundException e) {
      throw new ClassInstallException(e.getMessage(), new boolean[1]);
    }
  }

  /** JShell would otherwise load the classes anew, and every variable would lose its value. */
  @Override
  public void redefine(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    var installed = new boolean[classes.length];
    try {
      for (int i = 0; i < classes.length; i++) {
        var bytes = CallRewriter.rewrite(classes[i].bytecodes());
        redefiner.redefine(findClass(classes[i].name()), bytes);
        installed[i] = true;
      }
      classesRedefined(classes);
    } catch (ClassNotFoundException | UnsupportedOperationException e) {
      throw new ClassInstallException(String.valueOf(e.getMessage()), installed);
    }
  }

  /** The loader of the classes that were compiled from cells. */
  ClassLoader classLoader() {
    return loader;
  }

  /** Lets JShell declare something without running its initializer. */
  <T> T withoutRunning(Supplier<T> declaration) {
    running = false;
    try {
      return declaration.get();
    } finally {
      running = true;
    }
  }

  /** Sets a variable of a cell to null; false if it was null or cannot be. */
  boolean clear(String className, String variable) {
    try {
      var field = findClass(className).getDeclaredField(variable);
      field.setAccessible(true);
      boolean clearable = !field.getType().isPrimitive() && field.get(null) != null;
      if (clearable) field.set(null, null);
      return clearable;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return false;
    }
  }

  /** The text of the value is not needed: the kernel renders the value itself. */
  @Override
  protected String invoke(Method method) throws Exception {
    if (!running) return "";
    var invocation = Invocation.current();
    if (invocation == null) {
      method.invoke(null);
      return "";
    }
    lock.unlock();
    try {
      var thread = invocation.running.thread();
      invocation.value =
          thread == null
              ? CellValue.during(() -> method.invoke(null))
              : thread.call(() -> run(method));
      return "";
    } catch (InvocationTargetException e) {
      throw e;
    } catch (Throwable e) {
      // Such as an exception thrown by force just before the code began.
      throw new InvocationTargetException(e);
    } finally {
      lock.lock();
    }
  }

  private static Object run(Method method) throws ReflectiveOperationException {
    Thread.currentThread().setContextClassLoader(method.getDeclaringClass().getClassLoader());
    return CellValue.during(() -> method.invoke(null));
  }

  @Override
  protected String throwConvertedInvocationException(Throwable cause)
      throws RunException, InternalException {
    var invocation = Invocation.current();
    if (invocation != null) invocation.thrown = cause;
    if (cause instanceof SPIResolutionException)
      return super.throwConvertedInvocationException(cause);
    // Only the fact: the message may come from the learner's code, which must not run here.
    throw new UserException("", cause.getClass().getName(), new StackTraceElement[0]);
  }
}
