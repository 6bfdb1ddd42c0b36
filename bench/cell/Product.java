/** A matrix product whose rounds compare.py times in a cell and in this program: prints milliseconds. */
public class Product {
  static double[][] product(double[][] a, double[][] b) {
    int n = a.length;
    double[][] c = new double[n][n];
    for (int i = 0; i < n; i++)
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) sum += a[i][k] * b[k][j];
        c[i][j] = sum;
      }
    return c;
  }

  static double[][] matrix(int n) {
    double[][] m = new double[n][n];
    for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) m[i][j] = i * 31 % 17 + j;
    return m;
  }

  static String rounds() {
    var a = matrix(400);
    var times = new StringBuilder();
    for (int round = 0; round < 10; round++) {
      long start = System.nanoTime();
      double trace = product(a, a)[7][7];
      times.append((System.nanoTime() - start) / 1_000_000.0).append(trace < 0 ? "!" : " ");
    }
    return times.toString();
  }

  public static void main(String[] none) {
    System.out.println(rounds());
  }
}
