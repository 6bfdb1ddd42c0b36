package dev.interleave.kernel.exec;

/** Takes the value of an expression out of the code of a cell. Called by such code alone. */
public final class CellValue {
  private static final ThreadLocal<Object[]> VALUE = new ThreadLocal<>();

  private CellValue() {}

  /** Hands over the value of the expression that the calling thread evaluates. */
  public static void value(Object value) {
    var place = VALUE.get();
    if (place != null) place[0] = value;
  }

  /** Runs code on the calling thread; returns what it handed over, otherwise what it returned. */
  static Object during(ReflectiveCall code) throws ReflectiveOperationException {
    var outer = VALUE.get();
    var place = new Object[1];
    VALUE.set(place);
    try {
      var returned = code.call();
      return place[0] == null ? returned : place[0];
    } finally {
      VALUE.set(outer);
    }
  }

  /** A call by reflection. */
  interface ReflectiveCall {
    Object call() throws ReflectiveOperationException;
  }
}
